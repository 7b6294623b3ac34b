package farthing.backend.ledger;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.contract.HouseholdMonth;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// What an account held before a transaction. Adds up the totals of earlier months, and the
/// postings of one month: the cost does not grow with the history.
@ApplicationScoped
public class AccountBalances {

    private static final Rendered BEFORE =
            new Rendered(
                    """
                    select coalesce(sum(amount_minor), 0)::bigint as amount_minor,
                           coalesce(sum(cleared_minor), 0)::bigint as cleared_minor
                      from (select amount_minor, cleared_minor
                              from month_total
                             where household_id = ? and kind = 'account' and subject_id = ?
                               and month < ?
                            union all
                            select amount_minor,
                                   case status when 'pending' then 0 else amount_minor end
                              from posting
                             where household_id = ? and account_id = ? and date >= ?
                               and (date, transaction_id) < (?, ?)) as moved
                    """);

    /// @param months of the household
    /// @param place of the transaction in the register
    public Balance before(Scope scope, UUID account, HouseholdMonth months, Cursor place) {
        YearMonth month = months.of(place.date());
        LocalDate first = months.firstDate(month);
        return Pipeline.run(
                scope.sql(),
                pipeline ->
                        pipeline.one(
                                BEFORE,
                                row ->
                                        new Balance(
                                                row.getLong("amount_minor"),
                                                row.getLong("cleared_minor")),
                                scope.household(),
                                account,
                                month.atDay(1),
                                scope.household(),
                                account,
                                first,
                                place.date(),
                                place.id()));
    }
}
