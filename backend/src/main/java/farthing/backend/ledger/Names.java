package farthing.backend.ledger;

import farthing.backend.database.Columns;
import farthing.backend.database.Ids;
import farthing.backend.database.Rendered;
import farthing.backend.households.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/// The rows of a table that are known by their name within a household: payees and tags.
///
/// @param <T> what a row is read as
final class Names<T> {

    private final Rendered find;
    private final Rendered make;
    private final BiFunction<UUID, String, T> row;

    /// @param table with the columns `household_id`, `id` and `name`, unique by lower(name); it has
    ///   a view of the same name and `_search`
    Names(String table, BiFunction<UUID, String, T> row) {
        this.row = row;
        // Which names are one is for the database to say: its lower case is not always Java's.
        this.find =
                new Rendered(
                        """
                        select wanted.name as wanted, known.id, known.name
                          from unnest(?) as wanted (name)
                         cross join lateral (
                               select id, name from %s_search
                                where household_id = ? and name <> ''
                                  and lower(name) = lower(wanted.name)
                               offset 0) known
                        """
                                .formatted(table));
        this.make =
                new Rendered(
                        """
                        insert into %s (household_id, id, name)
                        select ?::uuid, id, name
                          from unnest(?::uuid[], ?::text[]) as fresh (id, name)
                         order by lower(name)
                            on conflict do nothing
                        """
                                .formatted(table));
    }

    /// The rows of these names by [Payees#key], made where there are none yet. One statement where
    /// all are known.
    Map<String, T> named(Scope scope, Collection<String> names) {
        Map<String, String> wanted = new HashMap<>();
        names.forEach(name -> wanted.putIfAbsent(Payees.key(name), name));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, T> found = find(scope, wanted.values());
        wanted.keySet().removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            make(scope, wanted.values());
            found.putAll(find(scope, wanted.values())); // made here, or by another just now
        }
        return found;
    }

    private Map<String, T> find(Scope scope, Collection<String> names) {
        Map<String, T> found = new HashMap<>();
        find.read(
                scope.sql(),
                known ->
                        found.put(
                                Payees.key(known.getString("wanted")),
                                row.apply(
                                        known.getObject("id", UUID.class),
                                        known.getString("name"))),
                names.toArray(String[]::new),
                scope.household());
        return found;
    }

    private void make(Scope scope, Collection<String> names) {
        Columns rows = new Columns("uuid", "text");
        names.forEach(name -> rows.add(Ids.next(), name));
        make.execute(scope.sql(), scope.household(), rows);
    }
}
