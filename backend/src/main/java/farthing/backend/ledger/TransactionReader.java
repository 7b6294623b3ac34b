package farthing.backend.ledger;

import farthing.backend.access.Scope;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads transactions with their postings, payees, tags and the names of accounts and categories,
/// with one statement that returns a row for each posting. It collects all account and category
/// names once, which is much cheaper than a lookup for each posting, because a household has few of
/// them.
///
/// The statement first selects the page and then looks up the rest by complete keys. `offset 0`
/// keeps PostgreSQL from merging the lateral subqueries into the outer query, so there is only one
/// possible plan.
final class TransactionReader {

    /// `%s` is a query for the transactions of the page.
    private static final String READ =
            """
            with names (by_id) as materialized (
              select jsonb_object_agg(id, name)
                from (select id, name from account where household_id = ?::uuid
                       union all
                      select id, name from category where household_id = ?::uuid) as named),
            page as materialized (
            %s
            )
            select t.id, t.date, t.payee_id, t.payee_name, t.tags, t.import_id,
                   $texts, t.version, t.created_at, p.kind, p.subject_id,
                   (select by_id from names) ->> p.subject_id::text as subject_name,
                   p.amount_minor, p.currency, p.status, p.notes as posting_notes
              from (select page.*,
                           (select payee.name from payee
                             where payee.household_id = ?::uuid
                               and payee.id = page.payee_id) as payee_name,
                           array(select tagged.tag_id::text
                                        || (select tag.name from tag
                                             where tag.household_id = ?::uuid
                                               and tag.id = tagged.tag_id)
                                   from transaction_tag tagged
                                  where tagged.household_id = ?::uuid
                                    and tagged.transaction_id = page.id
                                  order by tagged.position) as tags
                      from page
                    offset 0) t
             cross join lateral (
                   select p.number, p.kind, coalesce(p.account_id, p.category_id) as subject_id,
                          p.amount_minor, p.currency, p.status, p.notes
                     from posting p
                    where p.household_id = ?::uuid and p.transaction_id = t.id
                   offset 0) p
             order by t.date desc, t.id desc, p.number
            """
                    .replace("$texts", FreeTexts.COLUMNS_OF_T);

    /// `%s` is a query for the keys (date, id) of the page.
    private static final String BY_KEY =
            """
            with keys (date, id) as materialized (
            %s
            )
            select t.* from keys
             cross join lateral (
                   select t.id, t.date, t.payee_id, t.import_id, t.version, t.created_at,
                          $texts
                     from transaction t
                    where t.household_id = ?::uuid and t.date = keys.date and t.id = keys.id
                   offset 0) t
            """
                    .replace("$texts", FreeTexts.COLUMNS_OF_T);

    private static final Rendered FIND =
            new Rendered(
                    READ.formatted(
                            """
                            select t.* from unnest(?::uuid[]) as wanted (id)
                             cross join lateral (
                                   select * from transaction
                                    where household_id = ? and id = wanted.id
                                   offset 0) t
                            """));
    private static final Rendered EDITED =
            new Rendered(
                    READ.formatted(
                            """
                            select * from transaction
                             where household_id = ? and import_id = ? and version <> ?
                            """));

    private static final Rendered OF_KEYS =
            new Rendered(
                    READ.formatted(BY_KEY.formatted("select * from unnest(?::date[], ?::uuid[])")));

    private TransactionReader() {}

    static Supplier<List<Named>> find(Pipeline pipeline, UUID household, Collection<UUID> ids) {
        return read(pipeline, FIND, household, ids.toArray(UUID[]::new), household);
    }

    static List<Named> edited(Scope scope, UUID importId, long version) {
        return Pipeline.run(
                scope.sql(),
                pipeline ->
                        read(
                                pipeline,
                                EDITED,
                                scope.household(),
                                scope.household(),
                                importId,
                                version));
    }

    /// A page of transactions, newest first, in a pipeline. Apply the result after the pipeline has
    /// run; it runs more statements if the page is not full.
    ///
    /// @param after the cursor of the previous page; null for the first page
    static Function<Scope, List<Named>> page(
            Pipeline pipeline, UUID household, Filter filter, @Nullable Cursor after, int limit) {
        PageKeys.Attempt attempt = new PageKeys(household, filter, after, limit).attempt();
        Supplier<List<Named>> first = read(pipeline, household, attempt);
        return scope -> {
            List<Named> page = first.get();
            return attempt.complete() || page.size() == limit
                    ? page
                    : read(
                            scope,
                            new KeySearch(scope, after, limit, Integer.MAX_VALUE)
                                    .find(filter)
                                    .keys());
        };
    }

    private static List<Named> read(Scope scope, List<Cursor> keys) {
        Columns columns = new Columns("date", "uuid");
        keys.forEach(key -> columns.add(key.date(), key.id()));
        return Pipeline.run(
                scope.sql(),
                pipeline -> read(pipeline, OF_KEYS, scope.household(), columns, scope.household()));
    }

    private static Supplier<List<Named>> read(
            Pipeline pipeline, UUID household, PageKeys.Attempt attempt) {
        String rows = Rendered.of(attempt.query()).sql();
        List<@Nullable Object> values = new ArrayList<>();
        values.addAll(attempt.query().getBindValues());
        if (!attempt.whole()) {
            rows = BY_KEY.formatted(rows);
            values.add(household);
        }
        return read(pipeline, new Rendered(READ.formatted(rows)), household, values.toArray());
    }

    /// @param pageValues parameters of the query for the page
    private static Supplier<List<Named>> read(
            Pipeline pipeline, Rendered statement, UUID household, @Nullable Object... pageValues) {
        List<@Nullable Object> values = new ArrayList<>();
        values.addAll(Collections.nCopies(2, household));
        Collections.addAll(values, pageValues);
        values.addAll(Collections.nCopies(4, household));
        TransactionRows rows = new TransactionRows();
        pipeline.read(statement, rows::add, values.toArray());
        return rows::transactions;
    }
}
