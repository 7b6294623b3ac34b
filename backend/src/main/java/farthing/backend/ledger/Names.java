package farthing.backend.ledger;

import farthing.backend.database.Columns;
import farthing.backend.database.Ids;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/// The rows of a table that are known by their name within a household: payees and tags.
///
/// @param <T> what a row is read as
public final class Names<T> {

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

    /// What a name is found by, ignoring case.
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// Looks for rows of these names, in a pipeline.
    LookUp<T> lookUp(Pipeline pipeline, UUID household, Collection<String> names) {
        LookUp<T> lookUp = new LookUp<>(this, new HashMap<>());
        if (!names.isEmpty()) {
            pipeline.read(find, into(lookUp.found), names.toArray(String[]::new), household);
        }
        return lookUp;
    }

    /// Rows that were looked for by name.
    ///
    /// @param <T> what a row is read as
    public record LookUp<T>(Names<T> names, Map<String, T> found) {

        /// Makes those that are not there, in a pipeline; another may make them at the same moment.
        /// Once that has run, all are found, by [Names#key].
        public void makeMissing(Pipeline pipeline, UUID household, Collection<String> wanted) {
            Map<String, String> missing = new HashMap<>();
            for (String name : wanted) {
                if (!found.containsKey(key(name))) {
                    missing.putIfAbsent(key(name), name);
                }
            }
            if (!missing.isEmpty()) {
                names.make(pipeline, household, missing.values(), found);
            }
        }
    }

    private void make(
            Pipeline pipeline, UUID household, Collection<String> names, Map<String, T> found) {
        Columns rows = new Columns("uuid", "text");
        names.forEach(name -> rows.add(Ids.next(), name));
        pipeline.write(make, count -> {}, household, rows);
        pipeline.read(find, into(found), names.toArray(String[]::new), household);
    }

    private Rendered.Visitor into(Map<String, T> found) {
        return known ->
                found.put(
                        key(known.getString("wanted")),
                        row.apply(known.getObject("id", UUID.class), known.getString("name")));
    }
}
