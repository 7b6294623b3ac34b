package farthing.backend.ledger;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.ResultQuery;

/// Creates payees or tags for the names that do not exist yet, with set-based statements.
///
/// @param into the table `payee` or `tag`; it has the columns `household_id`, `id` and `name`,
///   unique by lower(name)
record MissingNames(String into) {

    private static final int BATCH = 10_000;

    /// @param names a query with one column; empty names are ignored
    void make(Scope scope, ResultQuery<?> names) {
        scope.sql()
                .execute(
                        "create temporary table missing_name (number bigint, name text)"
                                + " on commit drop");
        int missing =
                scope.sql()
                        .execute(
                                """
                                insert into missing_name
                                select row_number() over (order by name), name
                                  from (select min(name) as name from ({0}) as given (name)
                                         where name <> '' group by lower(name)) as one
                                 where not exists (select from {1} as known
                                                    where known.household_id = {2}
                                                      and lower(known.name) = lower(one.name)
                                                      and known.name <> '')
                                """,
                                names, table(name(into)), val(scope.household()));
        for (int made = 0; made < missing; made += BATCH) {
            UUID[] ids =
                    Stream.generate(Ids::next)
                            .limit(Math.min(BATCH, missing - made))
                            .toArray(UUID[]::new);
            scope.sql()
                    .execute(
                            """
                            insert into {0} (household_id, id, name)
                            select {1}, fresh.id, missing_name.name
                              from unnest({2}) with ordinality as fresh (id, number)
                              join missing_name on missing_name.number = fresh.number + {3}
                             order by fresh.number
                                on conflict do nothing
                            """,
                            table(name(into)), val(scope.household()), val(ids), val((long) made));
        }
        scope.sql().execute("drop table missing_name");
    }
}
