package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.TRANSACTION;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import farthing.backend.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;

/// Books what an import brings, and takes it out again, with the same number of statements however
/// much it is.
@ApplicationScoped
public class BulkBooking {

    /// The text for search is what [Transaction#search] and [Booking] make of it.
    private static final String TRANSACTIONS =
            """
            insert into transaction (household_id, id, date, payee_id, notes, external_id,
                                     import_id, search, created_at, version)
            select {1}, arrival.id, arrival.date, payee.id, arrival.notes, arrival.external_id,
                   {2}, lower(concat_ws(' ', nullif(arrival.payee, ''), nullif(arrival.notes, ''))),
                   {3}, {4}
              from ({0}) as arrival
              left join payee
                on payee.household_id = {1} and arrival.payee <> ''
                   and lower(payee.name) = lower(arrival.payee)
            """;

    private static final String POSTINGS =
            """
            insert into posting (household_id, transaction_id, number, kind, account_id,
                                 category_id, amount_minor, currency, date, status)
            select {1}, arrival.id, side.number, side.kind, side.account_id, side.category_id,
                   side.amount_minor, {2}, arrival.date, side.status
              from ({0}) as arrival
             cross join lateral (values
                    (0::smallint, 'account', {3}, null, arrival.amount_minor, 'cleared'),
                    (1::smallint,
                     case when arrival.category_id is not null then 'category'
                          when arrival.amount_minor > 0 then 'uncategorised-income'
                          else 'uncategorised-expense' end,
                     null, arrival.category_id, -arrival.amount_minor, null))
                 as side (number, kind, account_id, category_id, amount_minor, status)
            """;

    private static final String REMOVE_POSTINGS =
            """
            with gone as (
              delete from posting
               where household_id = {0}
                 and transaction_id in (select id from transaction
                                         where household_id = {0} and import_id = {1})
              returning account_id)
            select distinct account_id from gone where account_id is not null
            """;

    private final Payees payees;
    private final Clock clock;

    BulkBooking(Payees payees, Clock clock) {
        this.payees = payees;
        this.clock = clock;
    }

    /// Books them as cleared (the bank says so), and makes the payees that are new.
    ///
    /// @return how many there were
    public long book(Scope scope, Arrivals arrivals) {
        plan(scope, "off");
        payees.makeMissing(scope, arrivals.rows());
        scope.sql()
                .execute(
                        TRANSACTIONS,
                        arrivals.rows(),
                        val(scope.household()),
                        val(arrivals.importId()),
                        val(OffsetDateTime.now(clock)),
                        val(arrivals.version()));
        int postings =
                scope.sql()
                        .execute(
                                POSTINGS,
                                arrivals.rows(),
                                val(scope.household()),
                                val(arrivals.currency().getCurrencyCode()),
                                val(arrivals.account()));
        plan(scope, "on");
        return postings / 2;
    }

    /// Whole sets are joined here, and tables that were filled a moment ago have no statistics yet:
    /// without them the planner takes a million rows for one and walks the payees for each.
    private static void plan(Scope scope, String nestedLoops) {
        scope.sql().execute("set local work_mem = '64MB'");
        scope.sql().execute("set local enable_nestloop = " + nestedLoops);
    }

    /// What was taken out.
    ///
    /// @param accounts ids of those it was on
    public record Removed(long transactions, List<UUID> accounts) {}

    /// Takes out every transaction that came with an import, edited since or not.
    public Removed remove(Scope scope, UUID importId) {
        scope.sql().execute("set local work_mem = '64MB'");
        // the postings go first, all at once: with their transactions they would go one by one
        List<UUID> accounts =
                scope.sql()
                        .fetch(REMOVE_POSTINGS, val(scope.household()), val(importId))
                        .getValues(0, UUID.class);
        long transactions =
                scope.sql()
                        .deleteFrom(TRANSACTION)
                        .where(TRANSACTION.HOUSEHOLD_ID.eq(scope.household()))
                        .and(TRANSACTION.IMPORT_ID.eq(importId))
                        .execute();
        return new Removed(transactions, accounts);
    }

    /// The ids of the transactions that came with an import and are there.
    public List<UUID> booked(Scope scope, UUID importId) {
        return scope.sql().fetch(ofImport(scope, importId)).getValues(TRANSACTION.ID);
    }

    /// The same as a query.
    public Select<Record1<UUID>> ofImport(Scope scope, UUID importId) {
        return select(TRANSACTION.ID)
                .from(TRANSACTION)
                .where(TRANSACTION.HOUSEHOLD_ID.eq(scope.household()))
                .and(TRANSACTION.IMPORT_ID.eq(importId));
    }
}
