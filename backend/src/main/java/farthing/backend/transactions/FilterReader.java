package farthing.backend.transactions;

import farthing.backend.ledger.BudgetPart;
import farthing.backend.ledger.Filter;
import farthing.backend.ledger.Status;
import farthing.backend.problems.Fields;
import farthing.contract.Limits;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the filter of the register from the query parameters. Unknown parameters are refused,
/// because a misspelt filter would otherwise return unfiltered transactions.
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
                            "budget",
                            "min",
                            "max",
                            "q",
                            "limit",
                            "cursor"));

    private final Fields fields;
    private final MultivaluedMap<String, String> parameters;
    private final Supplier<Currency> currency;
    private final Supplier<Filter> search;

    /// @param currency of `min` and `max`; called only if one of them is present
    /// @param search the filter of `q`
    FilterReader(
            Fields fields,
            MultivaluedMap<String, String> parameters,
            Supplier<Currency> currency,
            Supplier<Filter> search) {
        this.fields = fields;
        this.parameters = parameters;
        this.currency = currency;
        this.search = search;
    }

    Filter read() {
        for (String name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                fields.add(name, "Unknown parameter. Use one of: " + PARAMETERS);
            }
        }
        List<Filter> parts = new ArrayList<>();
        date("from").map(Filter.From::new).ifPresent(parts::add);
        date("until").map(Filter.Until::new).ifPresent(parts::add);
        id("account").map(Filter.OnAccount::new).ifPresent(parts::add);
        fields.optional(one("status"), text -> fields.oneOf("status", text, Status.WORDS.all()))
                .map(Filter.WithStatus::new)
                .ifPresent(parts::add);
        if ("none".equals(one("category"))) {
            parts.add(new Filter.Uncategorised());
        } else {
            id("category").map(Filter.OnCategory::new).ifPresent(parts::add);
        }
        id("payee").map(Filter.WithPayee::new).ifPresent(parts::add);
        text("tag", Limits.TAG).map(Filter.WithTag::new).ifPresent(parts::add);
        fields.optional(one("budget"), text -> fields.oneOf("budget", text, BudgetPart.WORDS.all()))
                .map(Filter.InBudget::new)
                .ifPresent(parts::add);
        amount().ifPresent(parts::add);
        parts.add(search.get());
        return Sides.of(Filter.and(parts));
    }

    private Optional<LocalDate> date(String name) {
        return fields.optional(one(name), text -> fields.date(name, text));
    }

    private Optional<UUID> id(String name) {
        return fields.optional(one(name), text -> fields.id(name, text));
    }

    private Optional<Filter> amount() {
        if (one("min") == null && one("max") == null) {
            return Optional.empty();
        }
        Currency of = currency.get();
        return Optional.of(
                new Filter.Amount(
                        List.of(
                                new Filter.Range(
                                        of,
                                        minor("min", of).orElse(-Limits.AMOUNT_MINOR),
                                        minor("max", of).orElse(Limits.AMOUNT_MINOR)))));
    }

    private Optional<Long> minor(String name, Currency of) {
        return fields.optional(one(name), text -> fields.amount(name, text, of).minor());
    }

    private Optional<String> text(String name, int max) {
        return fields.optional(one(name), text -> fields.optionalText(name, text, max))
                .filter(text -> !text.isEmpty());
    }

    /// Ignores empty parameters, because HTML forms send empty fields.
    private @Nullable String one(String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
