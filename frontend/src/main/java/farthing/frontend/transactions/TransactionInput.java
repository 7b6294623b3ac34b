package farthing.frontend.transactions;

import com.fasterxml.jackson.databind.ObjectMapper;
import farthing.contract.Limits;
import farthing.contract.SplitRequest;
import farthing.contract.TransactionRequest;
import farthing.frontend.language.DateInput;
import farthing.frontend.language.Text;
import farthing.frontend.server.Form;
import farthing.frontend.server.ProblemText;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Parses the submitted transaction form.
record TransactionInput(TransactionAmounts money) {

    /// The prefix of a category value that means a transfer to an account.
    static final String TRANSFER = "to:";

    private static final ObjectMapper JSON = new ObjectMapper();

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
                    Map.entry("/status", "status"),
                    Map.entry("/transferStatus", "transferStatus"));

    /// The form field for each pointer into the request.
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(FIELDS);
        fields.putAll(TransactionTexts.pointers());
        fields.putAll(new TransactionSplits(money).fields());
        return fields;
    }

    /// The fields of the request that the form has, by their names in the API; null where one is
    /// empty. As a merge patch it removes those.
    ///
    /// @return empty if the form has errors, which are added to it
    Optional<Map<String, @Nullable Object>> patch() {
        LocalDate date = date();
        List<SplitRequest> parts = new TransactionSplits(money).read();
        Money amount = parts.isEmpty() ? amount() : amount(new TransactionSplits(money));
        form().limit("payee", Limits.PAYEE, text());
        TransactionTexts.check(form(), text());
        String transferTo = parts.isEmpty() ? transferTo() : null;
        String arrives = transferTo == null ? null : arrives(transferTo);
        if (!form().valid()) {
            return Optional.empty();
        }
        boolean hasCategory = parts.isEmpty() && transferTo == null;
        Map<String, @Nullable Object> patch = new HashMap<>(TransactionTexts.typed(form()));
        patch.put("date", date.toString());
        patch.put("account", form().valueOrNull("account"));
        patch.put("amount", amount.toDecimal());
        patch.put("payee", form().valueOrNull("payee"));
        patch.put("category", hasCategory ? form().valueOrNull("category") : null);
        patch.put("transferTo", transferTo);
        patch.put("transferAmount", arrives);
        patch.put("splits", parts.isEmpty() ? null : parts);
        if (!form().value("status").isEmpty()) {
            patch.put("status", form().value("status"));
        }
        if (transferTo != null && !form().value("transferStatus").isEmpty()) {
            patch.put("transferStatus", form().value("transferStatus"));
        }
        return Optional.of(patch);
    }

    /// The request for a new transaction.
    static TransactionRequest request(Map<String, @Nullable Object> patch) {
        return JSON.convertValue(patch, TransactionRequest.class);
    }

    private LocalDate date() {
        return DateInput.read(form().value("date"), visit().locale(), visit().today())
                .orElseGet(() -> {
                    form().refuse("date", text().of(ProblemText.class).wrong_date());
                    return visit().today();
                });
    }

    private Money amount() {
        return money.whole()
                .orElseGet(() -> {
                    form().refuse("amount", text().of(ProblemText.class).wrong_amount());
                    return Money.zero(money.currency());
                });
    }

    /// The default is the sum of the parts.
    private Money amount(TransactionSplits splits) {
        Money sum = splits.sum();
        Money whole = money.whole().orElse(sum);
        if (!whole.equals(sum)) {
            form().refuse(
                            "splits",
                            text().of(TransactionText.class).split_wrong(shown(sum), shown(whole)));
            form().refuse(splits.last(), left(whole, sum));
        }
        return whole;
    }

    /// A message with the amount that the parts are short of the total, or exceed it.
    private String left(Money whole, Money sum) {
        Money left = whole.isNegative() ? sum.minus(whole) : whole.minus(sum);
        return left.isNegative()
                ? text().of(TransactionText.class).split_over(shown(left.negated()))
                : text().of(TransactionText.class).split_left(shown(left));
    }

    private String shown(Money amount) {
        return visit().formats().amount(amount);
    }

    private @Nullable String transferTo() {
        String category = form().value("category");
        return category.startsWith(TRANSFER) ? category.substring(TRANSFER.length()) : null;
    }

    /// The amount received in another currency; `null` if the currency is the same.
    private @Nullable String arrives(String transferTo) {
        Currency theirs = money.currency(transferTo);
        if (theirs.equals(money.currency())) {
            return null;
        }
        return money.typed("arrives", theirs)
                .map(amount -> amount.value().absolute().toDecimal())
                .orElseGet(() -> {
                    form().refuse(
                                    "arrives",
                                    text().of(TransactionText.class)
                                            .arrives_missing(theirs.getCurrencyCode()));
                    return null;
                });
    }

    private Form form() {
        return money.form();
    }

    private Visit visit() {
        return money.visit();
    }

    private Text text() {
        return visit().text();
    }
}
