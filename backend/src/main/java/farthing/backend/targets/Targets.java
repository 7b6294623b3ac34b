package farthing.backend.targets;

import farthing.backend.access.Scope;
import farthing.backend.categories.CategoryProblem;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.backend.http.NamedConstraints;
import farthing.backend.problems.UserProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Stores the targets of categories, each list as a whole.
@ApplicationScoped
public class Targets implements NamedConstraints {

    private static final String SELECT =
            """
            select %s, list.cap_minor, list.version
              from target_list list
              left join lateral (
                   select * from target
                    where household_id = list.household_id and category_id = list.category_id
                   offset 0) as target using (household_id, category_id)
             where list.household_id = ?
            """
                    .formatted(TargetRows.COLUMNS.names());
    private static final Rendered ALL =
            new Rendered(SELECT + " order by list.category_id, target.number");
    private static final Rendered OF =
            new Rendered(
                    SELECT
                            + " and list.category_id = any(?)"
                            + " order by list.category_id, target.number");
    private static final Rendered PREPARE =
            new Rendered(
                    """
                    insert into target_list (household_id, category_id)
                    select ?::uuid, category_id from unnest(?::uuid[]) as wanted (category_id)
                     order by category_id
                        on conflict (household_id, category_id) do nothing
                    """);
    private static final Rendered LOCK =
            new Rendered(
                    """
                    select from target_list where household_id = ? and category_id = any(?)
                     order by category_id for update
                    """);
    private static final Rendered WRITE_LISTS =
            new Rendered(
                    """
                    update target_list list
                       set cap_minor = new.cap_minor, version = new.version
                      from unnest(?::uuid[], ?::bigint[], ?::bigint[])
                        as new (category_id, cap_minor, version)
                     where list.household_id = ? and list.category_id = new.category_id
                    """);
    private static final Rendered CLEAR =
            new Rendered("delete from target where household_id = ? and category_id = any(?)");
    private static final Rendered ADD =
            new Rendered(
                    """
                    insert into target (household_id, %1$s)
                    select ?::uuid, %1$s from unnest(%2$s) as new (%1$s)
                        on conflict (household_id, category_id, number) do nothing
                    """
                            .formatted(TargetRows.COLUMNS.names(), TargetRows.COLUMNS.arrays()));

    @Override
    public Map<String, UserProblem> problems() {
        UserProblem inUse = new CategoryProblem.InUse("category");
        return Map.of(
                "target_list_is_of_a_category", inUse, "target_is_of_an_income_category", inUse);
    }

    /// All targets by category. Get the result after the pipeline has run.
    public Supplier<Map<UUID, CategoryTargets>> all(Pipeline pipeline, UUID household) {
        Map<UUID, CategoryTargets> found = new LinkedHashMap<>();
        pipeline.read(ALL, row -> add(found, row), household);
        return () -> found;
    }

    /// Locks the lists of categories until the database transaction ends. Get the result after the
    /// pipeline has run.
    Supplier<Map<UUID, CategoryTargets>> lock(
            Pipeline pipeline, Scope scope, Collection<UUID> categories) {
        UUID[] ids = categories.toArray(UUID[]::new);
        Columns wanted = new Columns("uuid");
        categories.forEach(wanted::add);
        pipeline.write(PREPARE, count -> {}, scope.household(), wanted);
        pipeline.read(LOCK, row -> {}, scope.household(), ids);
        Map<UUID, CategoryTargets> found = new LinkedHashMap<>();
        pipeline.read(OF, row -> add(found, row), scope.household(), ids);
        return () -> found;
    }

    /// Writes lists that are locked, in a pipeline.
    void write(Pipeline pipeline, Scope scope, Collection<CategoryTargets> all) {
        Columns lists = new Columns("uuid", "bigint", "bigint");
        Columns rows = TargetRows.COLUMNS.rows();
        for (CategoryTargets each : all) {
            lists.add(each.category(), each.cap(), each.version());
            int number = 0;
            for (Target target : each.targets()) {
                TargetRows.add(rows, each.category(), number++, target);
            }
        }
        UUID[] ids = all.stream().map(CategoryTargets::category).toArray(UUID[]::new);
        pipeline.write(WRITE_LISTS, count -> {}, lists, scope.household());
        pipeline.write(CLEAR, count -> {}, scope.household(), ids);
        pipeline.write(ADD, count -> {}, scope.household(), rows);
    }

    private static void add(Map<UUID, CategoryTargets> found, ResultSet row) throws SQLException {
        UUID category = row.getObject("category_id", UUID.class);
        CategoryTargets before = found.get(category);
        List<Target> targets = before == null ? new ArrayList<>() : before.targets();
        if (row.getString("kind") != null) {
            targets.add(TargetRows.target(row));
        }
        if (before == null) {
            Long cap = row.getObject("cap_minor", Long.class);
            found.put(
                    category, new CategoryTargets(category, targets, cap, row.getLong("version")));
        }
    }
}
