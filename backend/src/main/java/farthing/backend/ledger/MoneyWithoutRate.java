package farthing.backend.ledger;

import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Finds what moved on accounts on budget while their currency had no rate.
@ApplicationScoped
public class MoneyWithoutRate {

    // A month of the household may begin up to 31 days before the first day of its name.
    private static final Rendered BEFORE =
            new Rendered(
                    """
                    select currency,
                           sum(case when kind = 'account' then amount_minor else 0 end)::bigint
                             as amount_minor
                      from budget_total
                     where household_id = ? and month < ?
                       and month <= (select date from rate_start where household_id = ?) + 31
                       and is_foreign and counted_minor is null
                     group by 1
                    having bool_or(amount_minor <> 0)
                     order by 1
                    """);

    /// The sum for each currency: positive where more came in than went out, zero if both cancel
    /// out. Get the result after the pipeline has run.
    ///
    /// @param month only months before it count
    public Supplier<List<Money>> before(Pipeline pipeline, UUID household, YearMonth month) {
        return pipeline.list(
                BEFORE,
                row ->
                        Money.ofMinor(
                                row.getLong("amount_minor"),
                                Currency.getInstance(row.getString("currency"))),
                household,
                month.atDay(1),
                household);
    }
}
