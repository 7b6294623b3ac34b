package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.PAYEE;
import static org.jooq.impl.DSL.lower;

import farthing.backend.database.Ids;
import farthing.backend.households.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where payees are kept.
@ApplicationScoped
public class Payees {

    /// The payees of these names, made where there are none yet, by name in lower case. One
    /// statement where all are known.
    public Map<String, Payee> named(Scope scope, Collection<String> names) {
        Map<String, String> wanted = new HashMap<>();
        names.forEach(name -> wanted.putIfAbsent(key(name), name));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, Payee> found = find(scope, wanted.keySet());
        wanted.keySet().removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            make(scope, wanted.values());
            found.putAll(find(scope, wanted.keySet())); // made by us, or by another just now
        }
        return found;
    }

    /// Those whose name contains the text, by name.
    ///
    /// @param limit at most this many
    public List<Payee> containing(Scope scope, String text, int limit) {
        return scope.sql()
                .select(PAYEE.ID, PAYEE.NAME)
                .from(PAYEE)
                .where(PAYEE.HOUSEHOLD_ID.eq(scope.household()))
                .and(lower(PAYEE.NAME).contains(key(text)))
                .orderBy(lower(PAYEE.NAME))
                .limit(limit)
                .fetch(row -> new Payee(row.value1(), row.value2()));
    }

    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Map<String, Payee> find(Scope scope, Collection<String> keys) {
        Map<String, Payee> found = new HashMap<>();
        scope.sql()
                .select(PAYEE.ID, PAYEE.NAME)
                .from(PAYEE)
                .where(PAYEE.HOUSEHOLD_ID.eq(scope.household()))
                .and(lower(PAYEE.NAME).eq(org.jooq.impl.DSL.any(keys.toArray(String[]::new))))
                .forEach(row -> found.put(key(row.value2()), new Payee(row.value1(), row.value2())));
        return found;
    }

    private void make(Scope scope, Collection<String> names) {
        var insert =
                scope.sql().insertInto(PAYEE, PAYEE.HOUSEHOLD_ID, PAYEE.ID, PAYEE.NAME);
        names.stream().sorted().forEach(name -> insert.values(scope.household(), Ids.next(), name));
        insert.onConflictDoNothing().execute();
    }
}
