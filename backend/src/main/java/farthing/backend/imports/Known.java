package farthing.backend.imports;

import static farthing.backend.database.schema.Tables.IMPORT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;

import farthing.backend.access.Scope;
import farthing.backend.ledger.Entered;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;

/// Finds the staged rows that the household has already.
///
/// A row of date, amount, payee and notes is a duplicate as often as accepted imports of the
/// account booked an equal one, whatever became of it since; then as often as the account has a
/// posting of that date and amount that came by another way and has that payee, or none. Each of
/// those is used up by one row.
///
/// A row with an external id goes by that alone: a duplicate where it is known with the same date
/// and amount, as often as it is; a conflict where it is known with another date or amount only.
final class Known {

    /// `{0}` household, `{1}` account: what accepted imports of the account booked.
    private static final String BROUGHT =
            """
            insert into known_payment (date, amount_minor, fingerprint, times)
            select row.date, row.amount_minor, row.fingerprint, count(*)
              from (select distinct date, amount_minor
                      from staged_row where status <> 'error' and external_id is null) as sought
              join import_row as row
                on row.household_id = {0} and row.date = sought.date
                   and row.amount_minor = sought.amount_minor and row.status <> 'error'
              join import
                on import.household_id = {0} and import.id = row.import_id
                   and import.account_id = {1} and import.status = 'accepted'
             where case when import.listed then row.chosen else row.status = 'new' end
             group by 1, 2, 3
            """;

    /// `{0}` what came by another way: date, amount and payee.
    private static final String ENTERED =
            """
            insert into known_payment (date, amount_minor, payee, times)
            select date, amount_minor, payee, count(*)
              from ({0}) as entered (date, amount_minor, payee)
             group by 1, 2, 3
            """;

    /// `{0}` household, `{1}` account, `{2}` what came by another way: date, amount, external id.
    private static final String IDENTIFIED =
            """
            insert into known_payment (date, amount_minor, external_id, times)
            select date, amount_minor, external_id, count(*)
              from (select row.date, row.amount_minor, row.external_id
                      from import_row as row
                      join import
                        on import.household_id = {0} and import.id = row.import_id
                           and import.account_id = {1} and import.status = 'accepted'
                     where row.household_id = {0}
                       and row.external_id in (select external_id from staged_row
                                                where external_id is not null)
                       and case when import.listed then row.chosen else row.status = 'new' end
                     union all
                    select date, amount_minor, external_id
                      from ({2}) as entered (date, amount_minor, external_id)) as known
             group by 1, 2, 3
            """;

    /// Rows step down as long as what is known is used up: first by what imports brought, then by
    /// what has the same payee, then by what has none.
    private static final String FOUND =
            """
            with candidate as (
              select number, date, amount_minor, fingerprint, lower(payee) as payee,
                     row_number() over (partition by date, amount_minor, fingerprint
                                            order by number) as nth
                from staged_row
               where status <> 'error' and external_id is null
                 and (date, amount_minor) in (select date, amount_minor from known_payment
                                               where external_id is null)),
            not_brought as (
              select row.number, row.date, row.amount_minor, row.payee,
                     row_number() over (partition by row.date, row.amount_minor, row.payee
                                            order by row.number) as nth
                from candidate as row
                left join known_payment as known using (date, amount_minor, fingerprint)
               where row.nth > coalesce(known.times, 0)),
            not_of_payee as (
              select row.number, row.date, row.amount_minor,
                     row_number() over (partition by row.date, row.amount_minor
                                            order by row.payee <> '', row.number) as nth
                from not_brought as row
                left join known_payment as known
                  on known.date = row.date and known.amount_minor = row.amount_minor
                     and known.payee = row.payee and known.payee <> ''
               where row.nth > coalesce(known.times, 0)),
            fresh as (
              select row.number
                from not_of_payee as row
                left join known_payment as known
                  on known.date = row.date and known.amount_minor = row.amount_minor
                     and known.payee = ''
               where row.nth > coalesce(known.times, 0)),
            identified as (
              select number, date, amount_minor, external_id,
                     row_number() over (partition by external_id, date, amount_minor
                                            order by number) as nth
                from staged_row
               where status <> 'error'
                 and external_id in (select external_id from known_payment
                                      where external_id is not null))
            insert into known_row (number, status)
            select candidate.number, 'duplicate'
              from candidate left join fresh using (number)
             where fresh.number is null
             union all
            select row.number, case when known.times is null then 'conflict' else 'duplicate' end
              from identified as row
              left join known_payment as known using (external_id, date, amount_minor)
             where known.times is null or row.nth <= known.times
            """;

    private Known() {}

    /// Writes their `number` and `status` into the table `known_row` of this database transaction.
    /// Step by step, so that each step is planned with the sizes of the one before.
    static void find(Scope scope, UUID account) {
        scope.sql()
                .execute(
                        "create temporary table known_payment (date date, amount_minor bigint,"
                                + " fingerprint bigint, payee text, external_id text, times bigint)"
                                + " on commit drop");
        scope.sql()
                .execute(
                        "create temporary table known_row (number integer, status text) on commit drop");
        Entered entered = new Entered(account, acceptedOf(scope, account));
        scope.sql().execute(BROUGHT, val(scope.household()), val(account));
        scope.sql().execute(ENTERED, entered.equal(scope, soughtAmounts()));
        scope.sql()
                .execute(
                        IDENTIFIED,
                        val(scope.household()),
                        val(account),
                        entered.named(scope, soughtIds()));
        scope.sql().execute("analyze known_payment");
        scope.sql().execute(FOUND);
        scope.sql().execute("analyze known_row");
    }

    private static Select<Record1<UUID>> acceptedOf(Scope scope, UUID account) {
        return select(IMPORT.ID)
                .from(IMPORT)
                .where(IMPORT.HOUSEHOLD_ID.eq(scope.household()))
                .and(IMPORT.ACCOUNT_ID.eq(account))
                .and(IMPORT.STATUS.eq(inline(ImportStatus.ACCEPTED.text())));
    }

    private static Select<Record2<LocalDate, Long>> soughtAmounts() {
        return selectDistinct(
                        field(name("date"), LocalDate.class),
                        field(name("amount_minor"), Long.class))
                .from(StagedRows.TABLE)
                .where("status <> 'error' and external_id is null");
    }

    private static Select<Record1<String>> soughtIds() {
        return select(field(name("external_id"), String.class))
                .from(StagedRows.TABLE)
                .where("external_id is not null");
    }
}
