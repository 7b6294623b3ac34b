package farthing.frontend.transactions;

import farthing.frontend.backend.TransactionQuery;
import farthing.frontend.language.DateInput;
import farthing.frontend.server.Form;
import farthing.frontend.server.ProblemText;
import farthing.frontend.server.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which transactions the register shows. The whole filter is in the URL, so a list can be
/// bookmarked, shared and returned to.
///
/// @param path `/transactions`, or `/accounts/{id}` for one account's register
/// @param account id; empty for all
/// @param form the fields as typed, with their errors
public record RegisterFilter(String path, String account, Form form) {

    static final int PAGE_SIZE = 50;

    /// The fields of the filter, named as in the API, in the order of the URL.
    private static final List<String> FILTERS =
            List.of(
                    "q",
                    "account",
                    "category",
                    "payee",
                    "from",
                    "until",
                    "status",
                    "budget",
                    "min",
                    "max");

    /// All transactions, from the newest.
    public static RegisterFilter all() {
        return new RegisterFilter("/transactions", "", Form.empty());
    }

    /// The query for the backend. Invalid fields get an error and are left out.
    TransactionQuery query(Visit visit) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String field : FILTERS) {
            @Nullable String value = value(field, visit);
            if (value != null) {
                filters.put(field, value);
            }
        }
        return new TransactionQuery(filters, form.valueOrNull("cursor"), PAGE_SIZE);
    }

    private @Nullable String value(String field, Visit visit) {
        return switch (field) {
            case "account" -> account.isEmpty() ? null : account;
            case "from", "until" -> date(field, visit);
            case "min", "max" -> amount(field, visit);
            default -> form.valueOrNull(field);
        };
    }

    /// Whether the list is filtered by anything except the account.
    public boolean narrows() {
        return FILTERS.stream()
                .filter(field -> !isPath(field))
                .anyMatch(field -> !form.value(field).isEmpty());
    }

    /// Whether one of the fields under "More filters" is filled in.
    public boolean narrowsFurther() {
        return List.of("from", "until", "status", "budget", "min", "max").stream()
                .anyMatch(field -> !form.value(field).isEmpty());
    }

    /// Whether it is the register of one account, without a filter.
    boolean isRegister() {
        return path.startsWith("/accounts/") && !narrows();
    }

    public boolean beyondNewest() {
        return !form.value("cursor").isEmpty();
    }

    /// The URL of this list.
    public String href() {
        return href(Map.of());
    }

    /// The URL of this list, from its newest transaction.
    public String newestHref() {
        return href(Map.of("cursor", ""));
    }

    public String olderHref(String cursor) {
        return href(Map.of("cursor", cursor));
    }

    public String editHref(String transaction) {
        return href(Map.of("edit", transaction));
    }

    public String categoryHref(String category) {
        return href(Map.of("category", category, "cursor", ""));
    }

    public String payeeHref(String payee) {
        return href(Map.of("payee", payee, "cursor", ""));
    }

    /// The URL with another value for a field; an empty one leaves the field out.
    String with(String field, String value) {
        return href(Map.of(field, value, "cursor", ""));
    }

    private String href(Map<String, String> other) {
        String query =
                Stream.concat(FILTERS.stream(), Stream.of("cursor"))
                        .filter(field -> !isPath(field))
                        .map(field -> pair(field, other.getOrDefault(field, form.value(field))))
                        .filter(pair -> !pair.isEmpty())
                        .collect(Collectors.joining("&"));
        String edit = pair("edit", other.getOrDefault("edit", ""));
        String all = query.isEmpty() || edit.isEmpty() ? query + edit : query + "&" + edit;
        return all.isEmpty() ? path : path + "?" + all;
    }

    private boolean isPath(String field) {
        return field.equals("account") && path.startsWith("/accounts/");
    }

    private static String pair(String field, String value) {
        return value.isEmpty()
                ? ""
                : field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private @Nullable String date(String field, Visit visit) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return null;
        }
        return DateInput.readPast(typed, visit.locale(), visit.today())
                .map(LocalDate::toString)
                .orElseGet(() -> {
                    form.refuse(field, visit.text().of(ProblemText.class).wrong_date());
                    return null;
                });
    }

    private @Nullable String amount(String field, Visit visit) {
        return form.amount(field, visit.locale(), currency(visit), visit.text())
                .map(amount -> amount.value().toDecimal())
                .orElse(null);
    }

    /// The account's currency, or the household's for the list of all accounts.
    private Currency currency(Visit visit) {
        return visit.account(account)
                .map(one -> Currency.getInstance(one.currency()))
                .orElseGet(visit::currency);
    }
}
