package farthing.backend.imports;

import static farthing.backend.database.schema.Tables.IMPORT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;

import farthing.backend.households.Scope;
import farthing.backend.ledger.Entered;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SQL;
import org.jooq.impl.DSL;

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

    /// `{0}` household, `{1}` account, `{2}` what came by another way, `{3}` the same by external
    /// id.
    private static final String FOUND =
            """
            with brought as materialized (
              select row.date, row.amount_minor, row.fingerprint, count(*) as times
                from (select distinct date, amount_minor
                        from staged_row where status <> 'error' and external_id is null) as sought
                join import_row as row
                  on row.household_id = {0} and row.date = sought.date
                     and row.amount_minor = sought.amount_minor and row.status <> 'error'
                join import
                  on import.household_id = {0} and import.id = row.import_id
                     and import.account_id = {1} and import.status = 'accepted'
               where case when import.listed then row.chosen else row.status = 'new' end
               group by 1, 2, 3),
            entered as materialized (
              select date, amount_minor, payee, count(*) as times
                from ({2}) as other (date, amount_minor, payee)
               group by 1, 2, 3),
            candidate as (
              select number, date, amount_minor, fingerprint, lower(payee) as payee,
                     row_number() over (partition by date, amount_minor, fingerprint
                                            order by number) as nth
                from staged_row
               where status <> 'error' and external_id is null
                 and (date, amount_minor) in (select date, amount_minor from brought
                                               union all
                                              select date, amount_minor from entered)),
            not_brought as (
              select candidate.number, date, amount_minor, candidate.payee,
                     row_number() over (partition by date, amount_minor, candidate.payee
                                            order by candidate.number) as nth
                from candidate left join brought using (date, amount_minor, fingerprint)
               where candidate.nth > coalesce(brought.times, 0)),
            not_entered as (
              select row.number, row.date, row.amount_minor,
                     row_number() over (partition by row.date, row.amount_minor
                                            order by row.payee <> '', row.number) as nth
                from not_brought as row
                left join entered
                  on entered.date = row.date and entered.amount_minor = row.amount_minor
                     and entered.payee = row.payee and row.payee <> ''
               where row.nth > coalesce(entered.times, 0)),
            fresh as (
              select row.number
                from not_entered as row
                left join entered
                  on entered.date = row.date and entered.amount_minor = row.amount_minor
                     and entered.payee = ''
               where row.nth > coalesce(entered.times, 0)),
            identified as materialized (
              select external_id, date, amount_minor, count(*) as times
                from (select row.external_id, row.date, row.amount_minor
                        from import_row as row
                        join import
                          on import.household_id = {0} and import.id = row.import_id
                             and import.account_id = {1} and import.status = 'accepted'
                       where row.household_id = {0}
                         and row.external_id in (select external_id from staged_row
                                                  where external_id is not null)
                         and case when import.listed then row.chosen else row.status = 'new' end
                       union all
                      select external_id, date, amount_minor
                        from ({3}) as other (date, amount_minor, external_id)) as known
               group by 1, 2, 3),
            numbered as (
              select number, date, amount_minor, external_id,
                     row_number() over (partition by external_id, date, amount_minor
                                            order by number) as nth
                from staged_row
               where status <> 'error'
                 and external_id in (select external_id from identified))
            select candidate.number, 'duplicate' as status
              from candidate left join fresh using (number)
             where fresh.number is null
             union all
            select row.number, case when same.times is null then 'conflict' else 'duplicate' end
              from numbered as row
              left join identified as same using (external_id, date, amount_minor)
             where same.times is null or row.nth <= same.times
            """;

    private Known() {}

    /// The query for their `number` and `status`, for a statement over [StagedRows#TABLE].
    static SQL among(Scope scope, UUID account) {
        Entered entered = new Entered(account, acceptedOf(scope, account));
        return DSL.sql(
                FOUND,
                val(scope.household()),
                val(account),
                entered.equal(scope, soughtAmounts()),
                entered.named(scope, soughtIds()));
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
