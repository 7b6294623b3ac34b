package farthing.backend.transactions;

import farthing.backend.ledger.Status;
import farthing.backend.ledger.TransactionFilter;
import farthing.backend.problems.Fields;
import farthing.money.Money;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the filter of the register from the parameters of a request. A parameter that is not one
/// of them is a mistake, not ignored: it would seem to filter and would not.
final class FilterReader {

    private static final Set<String> PARAMETERS =
            new TreeSet<>(
                    Set.of(
                            "from",
                            "until",
                            "account",
                            "category",
                            "payee",
                            "tag",
                            "status",
                            "min",
                            "max",
                            "q",
                            "limit",
                            "cursor"));

    private final Fields fields;
    private final MultivaluedMap<String, String> parameters;
    private final Supplier<Currency> currency;

    /// @param currency of `min` and `max`; asked for only where there is one of them
    FilterReader(
            Fields fields, MultivaluedMap<String, String> parameters, Supplier<Currency> currency) {
        this.fields = fields;
        this.parameters = parameters;
        this.currency = currency;
    }

    TransactionFilter read() {
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                fields.add(name, "There is no such parameter; there are " + PARAMETERS);
            }
        }
        String category = one("category");
        boolean uncategorised = "none".equals(category);
        return new TransactionFilter(
                fields.optional(one("from"), text -> fields.date("from", text)).orElse(null),
                fields.optional(one("until"), text -> fields.date("until", text)).orElse(null),
                id("account"),
                uncategorised ? null : id("category"),
                uncategorised ? true : null,
                id("payee"),
                text("tag", 50),
                fields.optional(
                                one("status"),
                                text -> fields.oneOf("status", text, Status.WORDS.all()))
                        .orElse(null),
                amount("min"),
                amount("max"),
                text("q", 200));
    }

    private @Nullable UUID id(String name) {
        return fields.optional(one(name), text -> fields.id(name, text)).orElse(null);
    }

    private @Nullable Money amount(String name) {
        return fields.optional(one(name), text -> fields.amount(name, text, currency.get()))
                .orElse(null);
    }

    private @Nullable String text(String name, int max) {
        String text = fields.optionalText(name, one(name), max);
        return text.isEmpty() ? null : text;
    }

    /// Null also where it is empty: a form sends the fields nobody filled in.
    private @Nullable String one(String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
