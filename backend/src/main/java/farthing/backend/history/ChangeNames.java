package farthing.backend.history;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.access.Scope;
import farthing.backend.database.Rendered;
import farthing.backend.http.Json;
import farthing.backend.problems.Fields;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The names of the accounts, categories and groups that snapshots mention only by id: the present
/// name, or the last one of an object that is gone.
final class ChangeNames {

    private static final Set<String> MENTIONS = Set.of("category", "group", "income");

    /// A household has few of them.
    private static final Rendered PRESENT =
            new Rendered(
                    """
                    select id, name from account where household_id = ?::uuid
                     union all
                    select id, name from category where household_id = ?::uuid
                     union all
                    select id, name from category_group where household_id = ?::uuid
                    """);

    private static final Rendered LAST =
            new Rendered(
                    """
                    select wanted.id, s.name
                      from unnest(?::uuid[]) as wanted (id)
                     cross join lateral (
                           select coalesce(after, before) ->> 'name' as name from change_subject
                            where household_id = ?::uuid and subject_id = wanted.id
                              and subject in ('account', 'category', 'category group')
                            order by countdown limit 1) s
                    """);

    private ChangeNames() {}

    /// The ids that the snapshots of a change mention.
    static Set<UUID> mentioned(Change change) {
        Set<UUID> ids = new HashSet<>();
        for (SubjectChange each : change.subjects()) {
            collect(each.before(), ids);
            collect(each.after(), ids);
        }
        return ids;
    }

    static Map<UUID, String> of(Scope scope, Collection<Change> changes) {
        Set<UUID> wanted = new HashSet<>();
        changes.forEach(change -> wanted.addAll(mentioned(change)));
        Map<UUID, String> names = new HashMap<>();
        if (wanted.isEmpty()) {
            return names;
        }
        UUID household = scope.household();
        PRESENT.read(
                scope.sql(),
                row -> names.put(row.getObject("id", UUID.class), row.getString("name")),
                household,
                household,
                household);
        names.keySet().retainAll(wanted);
        wanted.removeAll(names.keySet());
        if (!wanted.isEmpty()) {
            LAST.read(
                    scope.sql(),
                    row -> names.put(row.getObject("id", UUID.class), row.getString("name")),
                    wanted.toArray(UUID[]::new),
                    household);
        }
        return names;
    }

    private static void collect(@Nullable String snapshot, Set<UUID> ids) {
        if (snapshot != null) {
            collect(Json.storedTree(snapshot), ids);
        }
    }

    private static void collect(JsonNode node, Set<UUID> ids) {
        for (String field : MENTIONS) {
            Fields.parseId(node.path(field).textValue()).ifPresent(ids::add);
        }
        node.path("targets").forEach(each -> collect(each, ids));
    }
}
