package farthing.backend.ledger;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/// Reads transactions with their postings, payees, tags and the names of accounts and categories:
/// one statement, a row for each posting.
///
/// The keys of the page come first, once; each transaction and its postings are then looked up by
/// whole keys. The planner has no other way: a lateral subquery with `offset 0` is not merged into
/// the query around it.
final class Register {

    private static final String READ =
            """
            with page (date, id) as materialized (
            %s
            )
            select t.id, t.date, t.payee_id, t.payee_name, t.notes, t.tag_ids, t.tag_names,
                   t.external_id, t.import_id, t.version, t.created_at,
                   p.kind, p.subject_id, p.subject_name, p.amount_minor, p.currency, p.status,
                   p.notes as posting_notes
              from page
             cross join lateral (
                   select t.id, t.date, t.payee_id, t.notes, t.external_id, t.import_id, t.version,
                          t.created_at,
                          (select payee.name from payee
                            where payee.household_id = t.household_id
                              and payee.id = t.payee_id) as payee_name,
                          array(select tagged.tag_id from transaction_tag tagged
                                 where tagged.household_id = t.household_id
                                   and tagged.transaction_id = t.id
                                 order by tagged.position) as tag_ids,
                          array(select (select tag.name from tag
                                         where tag.household_id = tagged.household_id
                                           and tag.id = tagged.tag_id)
                                  from transaction_tag tagged
                                 where tagged.household_id = t.household_id
                                   and tagged.transaction_id = t.id
                                 order by tagged.position) as tag_names
                     from transaction t
                    where t.household_id = ?::uuid and t.date = page.date and t.id = page.id
                   offset 0) t
             cross join lateral (
                   select p.number, p.kind, coalesce(p.account_id, p.category_id) as subject_id,
                          p.amount_minor, p.currency, p.status, p.notes,
                          case p.kind
                          when 'account' then
                            (select account.name from account
                              where account.household_id = p.household_id
                                and account.id = p.account_id)
                          when 'category' then
                            (select category.name from category
                              where category.household_id = p.household_id
                                and category.id = p.category_id)
                          end as subject_name
                     from posting p
                    where p.household_id = ?::uuid and p.transaction_id = t.id
                   offset 0) p
             order by t.date desc, t.id desc, p.number
            """;

    private static final Rendered FIND =
            new Rendered(
                    READ.formatted(
                            """
                            select t.date, t.id
                              from unnest(?::uuid[]) as wanted (id)
                             cross join lateral (
                                   select date, id from transaction
                                    where household_id = ? and id = wanted.id
                                   offset 0) t
                            """));

    private static final Rendered EDITED =
            new Rendered(
                    READ.formatted(
                            """
                            select date, id from transaction
                             where household_id = ? and import_id = ? and version <> ?
                            """));

    private Register() {}

    static Supplier<List<Named>> find(Pipeline pipeline, UUID household, Collection<UUID> ids) {
        RegisterRows rows = new RegisterRows();
        UUID[] wanted = ids.toArray(UUID[]::new);
        pipeline.read(FIND, rows::add, wanted, household, household, household);
        return rows::transactions;
    }

    static List<Named> edited(Scope scope, UUID importId, long version) {
        return read(EDITED, scope, scope.household(), importId, version);
    }

    /// Newest first.
    ///
    /// @param after where the page before ended; null for the first
    static List<Named> page(Scope scope, Filter filter, @Nullable Cursor after, int limit) {
        List<Named> page = List.of();
        for (Query keys : new PageKeys(scope.household(), filter, after, limit).attempts()) {
            page =
                    read(
                            new Rendered(READ.formatted(Rendered.of(keys).sql())),
                            scope,
                            keys.getBindValues().toArray());
            if (page.size() == limit) {
                break;
            }
        }
        return page;
    }

    private static List<Named> read(
            Rendered statement, Scope scope, @Nullable Object... keyValues) {
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, keyValues);
        values.add(scope.household());
        values.add(scope.household());
        RegisterRows rows = new RegisterRows();
        statement.read(scope.sql(), rows::add, values.toArray());
        return rows.transactions();
    }
}
