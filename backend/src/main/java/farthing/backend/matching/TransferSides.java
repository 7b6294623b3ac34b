package farthing.backend.matching;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectDistinct;

import farthing.backend.access.Scope;
import farthing.backend.ledger.ExistingPostings;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Record3;
import org.jooq.Select;

/// Finds staged transfers whose other side is in the same file, or may already be in the
/// household's accounts.
final class TransferSides {

    private static final String HAS_TRANSFERS =
            "select from staged_line where status <> 'error' and transfer_to is not null limit 1";

    /// Selects the second side of each transfer of which the file has both sides.
    private static final String SECOND_SIDES =
            """
            with transfer as (
              select number, account_id, transfer_to, date, amount_minor,
                     row_number() over (partition by account_id, transfer_to, date, amount_minor
                                            order by number) as nth
                from staged_line
               where status <> 'error' and transfer_to is not null)
            insert into matched_line (number, status)
            select second.number, 'duplicate'
              from transfer as second
              join transfer as first
                on first.account_id = second.transfer_to
                   and first.transfer_to = second.account_id
                   and first.date = second.date and first.amount_minor = -second.amount_minor
                   and first.nth = second.nth and first.number < second.number
            """;

    /// `{0}` is a query for account, date and amount of postings on the other accounts that are not
    /// part of a transfer.
    private static final String DOUBTFUL_TRANSFERS =
            """
            insert into matched_line (number, status)
            select line.number, 'conflict'
              from (select number, transfer_to, date, amount_minor,
                           row_number() over (partition by transfer_to, date, amount_minor
                                                  order by number) as nth
                      from staged_line
                     where status <> 'error' and transfer_to is not null
                       and number not in (select number from matched_line)) as line
              join (select account_id, date, amount_minor, count(*) as times
                      from ({0}) as single (account_id, date, amount_minor)
                     group by 1, 2, 3) as single
                on single.account_id = line.transfer_to and single.date = line.date
                   and single.amount_minor = -line.amount_minor and line.nth <= single.times
            """;

    private TransferSides() {}

    /// Whether a staged line is a transfer. Most files have none.
    static boolean areIn(Scope scope) {
        return !scope.sql().fetch(HAS_TRANSFERS).isEmpty();
    }

    /// Marks the second side of each transfer as a duplicate of the first.
    static void findSecond(Scope scope) {
        scope.sql().execute(SECOND_SIDES);
    }

    /// Marks transfers as conflicts if their other account may already have them. Call this after
    /// all known lines were found.
    static void findDoubtful(Scope scope) {
        scope.sql().execute(DOUBTFUL_TRANSFERS, ExistingPostings.single(scope, soughtTransfers()));
    }

    /// Account, date and amount of the transfers' postings on their other accounts.
    private static Select<Record3<UUID, LocalDate, Long>> soughtTransfers() {
        return selectDistinct(
                        field(name("transfer_to"), UUID.class),
                        field(name("date"), LocalDate.class),
                        field(name("amount_minor"), Long.class).neg())
                .from(StagedLines.TABLE)
                .where("status <> 'error' and transfer_to is not null");
    }
}
