package farthing.backend.ledger;

import farthing.backend.access.Scope;
import farthing.backend.database.Columns;
import farthing.backend.database.Rendered;
import farthing.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The number of transactions that a filter finds, and their sums by currency.
///
/// @param since the date of the oldest one counted, if the count was limited; null if all are
///   counted
public record FoundTotals(long count, @Nullable LocalDate since, List<Sum> sums) {

    /// The number of transactions that are counted at most.
    private static final int MOST = 10_000;

    /// The number of batches of keys that are read at most, see [KeySearch].
    private static final int BATCHES = 20;

    private static final Rendered SUMS =
            new Rendered(
                    """
                    select side.currency, count(*) as transactions,
                           sum(side.amount_minor) as amount_minor
                      from unnest(?::date[], ?::uuid[]) as found (date, id)
                     cross join lateral (
                           select currency, amount_minor from posting
                            where household_id = ? and transaction_id = found.id
                              and case when ?::uuid is null then number = 0
                                       else account_id = ? end
                           offset 0) as side
                     group by side.currency
                     order by side.currency
                    """);

    /// The transactions in one currency.
    public record Sum(long count, Money amount) {}

    /// @param account whose side of each transaction is summed; null for the first posting
    static FoundTotals of(Scope scope, Filter filter, @Nullable UUID account) {
        KeySearch.Found found = new KeySearch(scope, null, MOST, BATCHES).find(filter);
        Columns keys = new Columns("date", "uuid");
        found.keys().forEach(key -> keys.add(key.date(), key.id()));
        List<Sum> sums = new ArrayList<>();
        SUMS.read(
                scope.sql(),
                row ->
                        sums.add(
                                new Sum(
                                        row.getLong("transactions"),
                                        Money.ofMinor(
                                                row.getLong("amount_minor"),
                                                Currency.getInstance(row.getString("currency"))))),
                keys,
                scope.household(),
                account,
                account);
        @Nullable Cursor reached = found.reached();
        return new FoundTotals(found.keys().size(), reached == null ? null : reached.date(), sums);
    }
}
