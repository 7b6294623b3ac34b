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

/// Finds and creates payees or tags by name. A name is unique within a household, ignoring case.
///
/// @param <T> the type of an entry: payee or tag
public final class Names<T> {

    private final Rendered find;
    private final Rendered make;
    private final BiFunction<UUID, String, T> row;

    /// @param table `payee` or `tag`; it has the columns `household_id`, `id` and `name`, unique by
    ///   lower(name), and a view whose name ends with `_search`
    Names(String table, BiFunction<UUID, String, T> row) {
        this.row = row;
        // The database compares names, because its lower case may differ from Java's.
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

    /// The key of a name in [FoundNames#found], ignoring case.
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// Looks up names, in a pipeline.
    FoundNames<T> lookUp(Pipeline pipeline, UUID household, Collection<String> names) {
        FoundNames<T> lookUp = new FoundNames<>(this, new HashMap<>());
        if (!names.isEmpty()) {
            pipeline.read(find, into(lookUp.found), names.toArray(String[]::new), household);
        }
        return lookUp;
    }

    /// The result of a lookup by name.
    ///
    /// @param <T> the type of an entry: payee or tag
    /// @param found entries by [#key]
    public record FoundNames<T>(Names<T> names, Map<String, T> found) {

        /// Creates the names that were not found, in a pipeline. Another request may create them at
        /// the same time. After the pipeline has run, `found` has all of them.
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

    private Rendered.RowVisitor into(Map<String, T> found) {
        return known ->
                found.put(
                        key(known.getString("wanted")),
                        row.apply(known.getObject("id", UUID.class), known.getString("name")));
    }
}
