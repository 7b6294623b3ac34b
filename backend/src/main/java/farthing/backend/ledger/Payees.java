package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.PAYEE;
import static farthing.backend.database.schema.Tables.PAYEE_SEARCH;
import static farthing.backend.database.schema.Tables.POSTING;
import static farthing.backend.database.schema.Tables.TRANSACTION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;

import farthing.backend.database.Ids;
import farthing.backend.households.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Where payees are kept.
@ApplicationScoped
public class Payees {

    /// The payees of these names, made where there are none yet, by [#key]. One statement where all
    /// are known.
    public Map<String, Payee> named(Scope scope, Collection<String> names) {
        Map<String, String> wanted = new HashMap<>();
        names.forEach(name -> wanted.putIfAbsent(key(name), name));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, Payee> found = find(scope, wanted.values());
        wanted.keySet().removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            make(scope, wanted.values());
            found.putAll(find(scope, wanted.values())); // made by us, or by another just now
        }
        return found;
    }

    /// A payee, and what the last transaction with it was for.
    public record WithHabit(Payee payee, @Nullable UUID lastCategory) {}

    /// Those whose name contains the text, by name.
    ///
    /// @param limit at most this many
    public List<WithHabit> containing(Scope scope, String text, int limit) {
        Field<UUID> lastCategory =
                field(
                        select(POSTING.CATEGORY_ID)
                                .from(TRANSACTION)
                                .join(POSTING)
                                .on(POSTING.HOUSEHOLD_ID.eq(TRANSACTION.HOUSEHOLD_ID))
                                .and(POSTING.TRANSACTION_ID.eq(TRANSACTION.ID))
                                .and(POSTING.NUMBER.eq(inline((short) 1)))
                                .where(TRANSACTION.HOUSEHOLD_ID.eq(PAYEE.HOUSEHOLD_ID))
                                .and(TRANSACTION.PAYEE_ID.eq(PAYEE.ID))
                                .orderBy(TRANSACTION.DATE.desc(), TRANSACTION.ID.desc())
                                .limit(inline(1)));
        return scope.sql()
                .select(PAYEE.ID, PAYEE.NAME, lastCategory)
                .from(PAYEE)
                .where(PAYEE.HOUSEHOLD_ID.eq(scope.household()))
                .and(lower(PAYEE.NAME).contains(key(text)))
                .orderBy(lower(PAYEE.NAME))
                .limit(limit)
                .fetch(row -> new WithHabit(new Payee(row.value1(), row.value2()), row.value3()));
    }

    /// What a payee is found by, whatever the case it is written in.
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// Which names are one payee's is for the database to say: its lower case is not always Java's.
    private static Map<String, Payee> find(Scope scope, Collection<String> names) {
        var wanted = unnest(names.toArray(String[]::new)).as("wanted", "name");
        Field<String> name = field(name("wanted", "name"), String.class);
        Map<String, Payee> found = new HashMap<>();
        scope.sql()
                .select(name, PAYEE_SEARCH.ID, PAYEE_SEARCH.NAME)
                .from(wanted)
                .join(PAYEE_SEARCH)
                .on(lower(PAYEE_SEARCH.NAME).eq(lower(name)))
                .and(PAYEE_SEARCH.HOUSEHOLD_ID.eq(scope.household()))
                .forEach(
                        row -> found.put(key(row.value1()), new Payee(row.value2(), row.value3())));
        return found;
    }

    private static void make(Scope scope, Collection<String> names) {
        scope.sql()
                .insertInto(PAYEE, PAYEE.HOUSEHOLD_ID, PAYEE.ID, PAYEE.NAME)
                .valuesOfRows(
                        names.stream()
                                .sorted()
                                .map(name -> row(scope.household(), Ids.next(), name))
                                .toList())
                .onConflictDoNothing()
                .execute();
    }
}
