package farthing.backend.ledger;

import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Reads from the month totals how much has no category.
@ApplicationScoped
public class UncategorisedTotals {

    private static final Rendered BY_CURRENCY =
            new Rendered(
                    """
                    select currency, sum(postings)::bigint as postings,
                           -sum(amount_minor)::bigint as amount_minor
                      from month_total
                     where household_id = ? and subject_id = ? and postings > 0
                       and kind in ('uncategorised-income', 'uncategorised-expense')
                     group by currency
                    """);

    /// @param currency its code
    /// @param count of postings
    /// @param minor what came in, less what was spent
    public record UncategorisedTotal(String currency, long count, long minor) {}

    /// By currency, of all months, on and off budget. In a pipeline, to be asked for once that has
    /// run.
    public Supplier<List<UncategorisedTotal>> byCurrency(Pipeline pipeline, UUID household) {
        return pipeline.list(
                BY_CURRENCY,
                row ->
                        new UncategorisedTotal(
                                row.getString("currency"),
                                row.getLong("postings"),
                                row.getLong("amount_minor")),
                household,
                household);
    }
}
