package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.TRANSACTION;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;

/// Adds and removes the transactions of an import, with a fixed number of statements.
@ApplicationScoped
public class BulkBooking {

    /// The column `search` must have the same text as [Transaction#search].
    private static final String TRANSACTIONS =
            """
            insert into transaction (household_id, id, date, payee_id, import_id, search,
                                     created_at, version, %s)
            select {1}, line.id, line.date, payee.id, {2},
                   folded(concat_ws(' ', payee.name, nullif(line.notes, ''),
                                   (select string_agg(nullif(split.notes, ''), ' ')
                                      from jsonb_to_recordset(line.parts -> 'splits')
                                        as split (notes text)
                                     where line.parts is not null))),
                   {3}, {4}, %s
              from ({0}) as line
              left join payee
                on payee.household_id = {1} and line.payee <> ''
                   and lower(payee.name) = lower(line.payee)
                on conflict (household_id, id) do nothing
            """;

    /// Each line has one posting on its account. The other postings are on the other account of a
    /// transfer, or on the categories of its splits, or on its category, or uncategorised. Instead
    /// of a category that was removed since, the one is used that its transactions are in now.
    private static final String POSTINGS =
            """
            insert into posting (household_id, transaction_id, number, kind, account_id,
                                 category_id, amount_minor, currency, date, status, notes)
            select {1}, line.id, side.number, side.kind, side.account_id, side.category_id,
                   side.amount_minor, account.currency, line.date, side.status, side.notes
              from ({0}) as line
              join account on account.household_id = {1} and account.id = line.account_id
              left join category on category.household_id = {1} and category.id = line.category_id
             cross join lateral (
                   select case when category.id is null and line.category_id is not null
                               then category_now(line.category_id)
                               else category.id end) as its (category_id)
             cross join lateral (
                   select 0::smallint, 'account', line.account_id, null::uuid, line.amount_minor,
                          'cleared', ''
                    union all
                   select 1::smallint,
                          case when line.transfer_to is not null then 'account'
                               when its.category_id is not null then 'category'
                               when line.amount_minor > 0 then 'uncategorised-income'
                               else 'uncategorised-expense' end,
                          line.transfer_to, its.category_id, -line.amount_minor,
                          case when line.transfer_to is not null then 'pending' end, ''
                    where line.parts is null or line.parts -> 'splits' = '[]'
                    union all
                   select split.number::smallint,
                          case when part.category_id is not null then 'category'
                               when split.amount > 0 then 'uncategorised-income'
                               else 'uncategorised-expense' end,
                          null, part.category_id, -split.amount, null, split.notes
                     from rows from (jsonb_to_recordset(line.parts -> 'splits')
                                       as (category uuid, amount bigint, notes text))
                          with ordinality as split (category, amount, notes, number)
                    cross join lateral (
                          select case when split.category is not null then coalesce(
                                   (select id from category
                                     where household_id = {1} and id = split.category),
                                   category_now(split.category)) end) as part (category_id)
                    where line.parts is not null)
                   as side (number, kind, account_id, category_id, amount_minor, status, notes)
                on conflict (household_id, transaction_id, number) do nothing
            """;

    private static final String TAGS =
            """
            insert into transaction_tag (household_id, transaction_id, tag_id, position, date)
            select distinct on (line.id, tag.id) {1}, line.id, tag.id, given.position::smallint,
                   line.date
              from ({0}) as line
             cross join lateral jsonb_array_elements_text(line.parts -> 'tags')
                        with ordinality as given (name, position)
              join tag on tag.household_id = {1} and lower(tag.name) = lower(given.name)
             where line.parts is not null
             order by line.id, tag.id, given.position
                on conflict (household_id, transaction_id, tag_id) do nothing
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

    private static final String TAG_NAMES =
            """
            select given.name
              from ({0}) as line
             cross join lateral jsonb_array_elements_text(line.parts -> 'tags') as given (name)
             where line.parts is not null
            """;

    private final Clock clock;

    BulkBooking(Clock clock) {
        this.clock = clock;
    }

    /// Adds the transactions of the lines. They are cleared on their account, because they come
    /// from the bank, and pending on the other account of a transfer. New payees and tags are
    /// created.
    ///
    /// @return number of transactions
    public long book(Scope scope, ImportedLines lines) {
        plan(scope, "off");
        new MissingNames("payee")
                .make(
                        scope,
                        scope.sql().resultQuery("select payee from ({0}) as line", lines.rows()));
        int booked =
                scope.sql()
                        .execute(
                                TRANSACTIONS.formatted(
                                        FreeTexts.in(lines.rows(), "%s"),
                                        FreeTexts.in(lines.rows(), "line.%s")),
                                lines.rows(),
                                val(scope.household()),
                                val(lines.importId()),
                                val(OffsetDateTime.now(clock)),
                                val(lines.version()));
        scope.sql().execute(POSTINGS, lines.rows(), val(scope.household()));
        new MissingNames("tag").make(scope, scope.sql().resultQuery(TAG_NAMES, lines.rows()));
        scope.sql().execute(TAGS, lines.rows(), val(scope.household()));
        plan(scope, "on");
        return booked;
    }

    /// Disables nested loops while whole sets are joined. The tables were just filled and have no
    /// statistics, so the planner would expect one row and scan the payees for each of a million.
    private static void plan(Scope scope, String nestedLoops) {
        scope.sql().execute("set local work_mem = '64MB'");
        scope.sql().execute("set local enable_nestloop = " + nestedLoops);
    }

    /// The result of a removal.
    ///
    /// @param accounts ids of the affected accounts
    public record Removed(long transactions, List<UUID> accounts) {}

    /// Removes every transaction of an import, even if it was edited.
    public Removed remove(Scope scope, UUID importId) {
        Pipeline locks = new Pipeline();
        new Locks(locks, scope).household().transactionsOfImport(importId);
        locks.run(scope.sql());
        scope.sql().execute("set local work_mem = '64MB'");
        // deletes the postings first in one pass; a cascade would delete them one by one
        List<UUID> accounts =
                scope.sql()
                        .fetch(REMOVE_POSTINGS, val(scope.household()), val(importId))
                        .getValues("account_id", UUID.class);
        long transactions =
                scope.sql()
                        .deleteFrom(TRANSACTION)
                        .where(TRANSACTION.HOUSEHOLD_ID.eq(scope.household()))
                        .and(TRANSACTION.IMPORT_ID.eq(importId))
                        .execute();
        return new Removed(transactions, accounts);
    }

    /// The ids of the transactions of an import that still exist.
    public List<UUID> booked(Scope scope, UUID importId) {
        return scope.sql().fetch(ofImport(scope, importId)).getValues(TRANSACTION.ID);
    }

    /// As [#booked], as a query.
    public Select<Record1<UUID>> ofImport(Scope scope, UUID importId) {
        return select(TRANSACTION.ID)
                .from(TRANSACTION)
                .where(TRANSACTION.HOUSEHOLD_ID.eq(scope.household()))
                .and(TRANSACTION.IMPORT_ID.eq(importId));
    }
}
