package farthing.backend.matching;

import static farthing.backend.database.schema.Tables.IMPORT;
import static farthing.backend.database.schema.Tables.IMPORT_ROW;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import farthing.backend.access.Scope;
import farthing.backend.ledger.ExistingPostings;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;

/// Finds the staged lines that are already in the household's accounts.
///
/// A line without an external id is a duplicate if an accepted import already had a line with the
/// same account, date, amount, payee and notes, even if its transaction was edited or deleted
/// later. It is also a duplicate if the account has another posting, not from an import, with the
/// same date and amount and with the same payee or no payee. Each known line or posting makes only
/// one line a duplicate.
///
/// A line with an external id is compared only by this id. It is a duplicate if the id is known
/// with the same date and amount, once for each known one. It is a conflict if the id is known only
/// with another date or amount.
///
/// If a file has both sides of a transfer, the second is a duplicate of the first. If the other
/// account of a transfer has a posting with that date and amount that is not part of a transfer,
/// the line is a conflict: it may be the same payment, so the user decides.
public final class ExistingPayments {

    /// Lines of accepted imports. `{0}` is the household.
    private static final String IMPORTED =
            """
            insert into existing_payment (account_id, date, amount_minor, fingerprint, times)
            select row.account_id, row.date, row.amount_minor, row.fingerprint, count(*)
              from (select distinct account_id, date, amount_minor
                      from staged_line where status <> 'error' and external_id is null) as sought
              join import_row as row
                on row.household_id = {0} and row.date = sought.date
                   and row.amount_minor = sought.amount_minor and row.status <> 'error'
                   and row.account_id = sought.account_id
              join import
                on import.household_id = {0} and import.id = row.import_id
                   and import.status = 'accepted'
             where case when import.listed then row.chosen else row.status = 'new' end
             group by 1, 2, 3, 4
            """;

    /// Postings that are not from imports. `{0}` is a query for account, date, amount and payee.
    private static final String ENTERED =
            """
            insert into existing_payment (account_id, date, amount_minor, payee, times)
            select account_id, date, amount_minor, payee, count(*)
              from ({0}) as entered (account_id, date, amount_minor, payee)
             group by 1, 2, 3, 4
            """;

    /// Lines of accepted imports and other postings with an external id. `{0}` is the household,
    /// `{1}` a query for account, date, amount and external id.
    private static final String IDENTIFIED =
            """
            insert into existing_payment (account_id, date, amount_minor, external_id, times)
            select account_id, date, amount_minor, external_id, count(*)
              from (select row.account_id, row.date, row.amount_minor, row.external_id
                      from import_row as row
                      join import
                        on import.household_id = {0} and import.id = row.import_id
                           and import.status = 'accepted'
                     where row.household_id = {0}
                       and (row.account_id, row.external_id) in (
                           select account_id, external_id from staged_line
                            where external_id is not null)
                       and case when import.listed then row.chosen else row.status = 'new' end
                     union all
                    select account_id, date, amount_minor, external_id
                      from ({1}) as entered (account_id, date, amount_minor, external_id)) as known
             group by 1, 2, 3, 4
            """;

    /// Matches lines in three steps: with lines of imports, then with postings that have the same
    /// payee, then with postings without a payee. Lines that find no unused match go on to the next
    /// step.
    private static final String FOUND =
            """
            with candidate as (
              select number, account_id, date, amount_minor, fingerprint, lower(payee) as payee,
                     row_number() over (partition by account_id, date, amount_minor, fingerprint
                                            order by number) as nth
                from staged_line
               where status <> 'error' and external_id is null
                 and number not in (select number from matched_line)
                 and (account_id, date, amount_minor) in (
                     select account_id, date, amount_minor from existing_payment
                      where external_id is null)),
            not_imported as (
              select line.number, line.account_id, line.date, line.amount_minor, line.payee,
                     row_number() over (
                         partition by line.account_id, line.date, line.amount_minor, line.payee
                             order by line.number) as nth
                from candidate as line
                left join existing_payment as known
                    using (account_id, date, amount_minor, fingerprint)
               where line.nth > coalesce(known.times, 0)),
            not_of_payee as (
              select line.number, line.account_id, line.date, line.amount_minor,
                     row_number() over (partition by line.account_id, line.date, line.amount_minor
                                            order by line.payee <> '', line.number) as nth
                from not_imported as line
                left join existing_payment as known
                  on known.account_id = line.account_id and known.date = line.date
                     and known.amount_minor = line.amount_minor
                     and known.payee = line.payee and known.payee <> ''
               where line.nth > coalesce(known.times, 0)),
            fresh as (
              select line.number
                from not_of_payee as line
                left join existing_payment as known
                  on known.account_id = line.account_id and known.date = line.date
                     and known.amount_minor = line.amount_minor and known.payee = ''
               where line.nth > coalesce(known.times, 0)),
            identified as (
              select number, account_id, date, amount_minor, external_id,
                     row_number() over (partition by account_id, external_id, date, amount_minor
                                            order by number) as nth
                from staged_line
               where status <> 'error'
                 and number not in (select number from matched_line)
                 and (account_id, external_id) in (
                     select account_id, external_id from existing_payment
                      where external_id is not null))
            insert into matched_line (number, status)
            select candidate.number, 'duplicate'
              from candidate left join fresh using (number)
             where fresh.number is null
             union all
            select line.number, case when known.times is null then 'conflict' else 'duplicate' end
              from identified as line
              left join existing_payment as known
                  using (account_id, external_id, date, amount_minor)
             where known.times is null or line.nth <= known.times
            """;

    private ExistingPayments() {}

    /// Writes `number` and `status` of the lines found to the temporary table `matched_line`. Uses
    /// several statements, so that PostgreSQL plans each with the actual sizes of the previous
    /// results.
    public static void find(Scope scope) {
        scope.sql()
                .execute(
                        "create temporary table existing_payment (account_id uuid, date date,"
                                + " amount_minor bigint, fingerprint bigint, payee text,"
                                + " external_id text, times bigint) on commit drop");
        scope.sql()
                .execute(
                        "create temporary table matched_line (number integer, status text)"
                                + " on commit drop");
        boolean transfers = TransferSides.areIn(scope);
        if (transfers) {
            TransferSides.findSecond(scope);
        }
        ExistingPostings entered = new ExistingPostings(imported(scope), transfers(scope));
        scope.sql().execute(IMPORTED, val(scope.household()));
        scope.sql().execute(ENTERED, entered.equal(scope, StagedLines.amounts()));
        scope.sql()
                .execute(
                        IDENTIFIED,
                        val(scope.household()),
                        entered.named(scope, StagedLines.externalIds()));
        scope.sql().execute("analyze existing_payment");
        scope.sql().execute(FOUND);
        if (transfers) {
            TransferSides.findDoubtful(scope);
        }
        scope.sql().execute("analyze matched_line");
    }

    private static Select<Record2<UUID, UUID>> imported(Scope scope) {
        return select(IMPORT.ID, unnested(IMPORT.ACCOUNTS))
                .from(IMPORT)
                .where(IMPORT.HOUSEHOLD_ID.eq(scope.household()))
                .and(IMPORT.STATUS.eq(inline("accepted")));
    }

    private static Field<UUID> unnested(Field<UUID[]> ids) {
        return field("unnest({0})", UUID.class, ids);
    }

    private static Select<Record2<UUID, UUID>> transfers(Scope scope) {
        return select(IMPORT_ROW.TRANSACTION_ID, IMPORT_ROW.TRANSFER_TO)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.HOUSEHOLD_ID.eq(scope.household()))
                .and(IMPORT_ROW.TRANSFER_TO.isNotNull());
    }
}
