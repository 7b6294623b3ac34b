package farthing.frontend.transactions;

import farthing.contract.AccountResponse;
import farthing.contract.CategoryResponse;
import farthing.contract.SplitRequest;
import farthing.contract.TransactionRequest;
import farthing.frontend.language.AmountInput;
import farthing.frontend.language.DateInput;
import farthing.frontend.language.Text;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what was typed for a transaction. Money goes out unless it says otherwise: with a plus, or
/// by a category of income.
record Entry(
        Form form, Visit visit, List<AccountResponse> accounts, List<CategoryResponse> categories) {

    /// The most parts of a split that a page asks for.
    static final int MAX_PARTS = 30;

    /// The value of a category that stands for a transfer to an account.
    static final String TRANSFER = "to:";

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("/date", "date"),
                    Map.entry("/account", "account"),
                    Map.entry("/amount", "amount"),
                    Map.entry("/payee", "payee"),
                    Map.entry("/category", "category"),
                    Map.entry("/transferTo", "category"),
                    Map.entry("/transferAmount", "arrives"),
                    Map.entry("/splits", "splits"),
                    Map.entry("/notes", "notes"),
                    Map.entry("/status", "status"));

    /// The field of the form for each pointer into the request.
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(FIELDS);
        int sent = 0;
        for (int part = 1; part <= MAX_PARTS; part++) {
            if (hasPart(part)) {
                fields.put("/splits/" + sent + "/amount", "partAmount" + part);
                fields.put("/splits/" + sent + "/category", "partCategory" + part);
                fields.put("/splits/" + sent + "/notes", "partNotes" + part);
                sent++;
            }
        }
        return fields;
    }

    /// Reads all of it.
    ///
    /// @return empty where something is wrong, which then stands in the form
    Optional<TransactionRequest> request() {
        LocalDate date = date();
        List<SplitRequest> splits = splits();
        BigDecimal amount = amount(splits);
        String arrives = arrives();
        if (!form.valid()) {
            return Optional.empty();
        }
        return Optional.of(
                new TransactionRequest(
                        date.toString(),
                        form.valueOrNull("account"),
                        amount.toPlainString(),
                        form.valueOrNull("payee"),
                        splits.isEmpty() && !isTransfer() ? form.valueOrNull("category") : null,
                        transferTo(splits),
                        arrives,
                        splits.isEmpty() ? null : splits,
                        form.value("notes"),
                        null,
                        form.valueOrNull("status"),
                        null));
    }

    /// The same as a merge patch: what is not set is named with null, so that it goes.
    static Map<String, @Nullable Object> patch(TransactionRequest request) {
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put("date", request.date());
        patch.put("account", request.account());
        patch.put("amount", request.amount());
        patch.put("payee", request.payee());
        patch.put("category", request.category());
        patch.put("transferTo", request.transferTo());
        patch.put("transferAmount", request.transferAmount());
        patch.put("splits", request.splits());
        patch.put("notes", request.notes());
        if (request.status() != null) {
            patch.put("status", request.status());
        }
        return patch;
    }

    Currency currency() {
        return currency(form.value("account"));
    }

    private LocalDate date() {
        return DateInput.read(form.value("date"), visit.locale(), visit.today())
                .orElseGet(() -> {
                    form.refuse("date", text().wrong_date());
                    return visit.today();
                });
    }

    /// Left out where there are parts: then it is their sum.
    private BigDecimal amount(List<SplitRequest> splits) {
        BigDecimal parts =
                splits.stream()
                        .map(part -> new BigDecimal(String.valueOf(part.amount())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (form.value("amount").isEmpty() && !splits.isEmpty()) {
            return parts;
        }
        Optional<BigDecimal> whole = whole();
        if (whole.isEmpty()) {
            form.refuse("amount", text().wrong_amount());
            return BigDecimal.ZERO;
        }
        if (!splits.isEmpty() && whole.get().compareTo(parts) != 0) {
            form.refuse(
                    "splits",
                    text().split_wrong(
                                    visit.formats().amount(parts, currency()),
                                    visit.formats().amount(whole.get(), currency())));
        }
        return whole.get();
    }

    private Optional<BigDecimal> whole() {
        return AmountInput.read(form.value("amount"), visit.locale(), currency())
                .map(amount -> directed(amount, isIncome(form.value("category"))));
    }

    private List<SplitRequest> splits() {
        boolean in = whole().map(whole -> whole.signum() > 0).orElse(false);
        List<SplitRequest> splits = new ArrayList<>();
        for (int part = 1; part <= MAX_PARTS; part++) {
            if (hasPart(part)) {
                String field = "partAmount" + part;
                Optional<AmountInput> amount =
                        AmountInput.read(form.value(field), visit.locale(), currency());
                if (amount.isEmpty()) {
                    form.refuse(field, text().wrong_amount());
                }
                String category = form.valueOrNull("partCategory" + part);
                splits.add(
                        new SplitRequest(
                                category,
                                amount.map(a ->
                                                directed(a, in || isIncome(category))
                                                        .toPlainString())
                                        .orElse("0"),
                                form.value("partNotes" + part)));
            }
        }
        return splits;
    }

    private boolean hasPart(int part) {
        return !form.value("partAmount" + part).isEmpty()
                || !form.value("partCategory" + part).isEmpty();
    }

    private static BigDecimal directed(AmountInput amount, boolean in) {
        return amount.signed() || in ? amount.value() : amount.value().negate();
    }

    /// What arrives at an account in another currency.
    private @Nullable String arrives() {
        if (!isTransfer()) {
            return null;
        }
        String to = form.value("category").substring(TRANSFER.length());
        Currency theirs = currency(to);
        if (theirs.equals(currency())) {
            return null;
        }
        return AmountInput.read(form.value("arrives"), visit.locale(), theirs)
                .map(amount -> amount.value().abs().toPlainString())
                .orElseGet(() -> {
                    form.refuse("arrives", text().arrives_missing(theirs.getCurrencyCode()));
                    return "0";
                });
    }

    private @Nullable String transferTo(List<SplitRequest> splits) {
        return isTransfer() && splits.isEmpty()
                ? form.value("category").substring(TRANSFER.length())
                : null;
    }

    private boolean isTransfer() {
        return form.value("category").startsWith(TRANSFER);
    }

    private boolean isIncome(@Nullable String category) {
        return categories.stream()
                .anyMatch(c -> c.id().equals(category) && c.kind().equals("income"));
    }

    private Currency currency(String account) {
        return accounts.stream()
                .filter(a -> a.id().equals(account))
                .findFirst()
                .map(a -> Currency.getInstance(a.currency()))
                .orElseGet(visit::currency);
    }

    private Text text() {
        return visit.text();
    }
}
