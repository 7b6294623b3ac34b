package farthing.backend.categories;

import static farthing.backend.database.schema.Tables.CATEGORY_GROUP;

import farthing.backend.access.Scope;
import farthing.backend.database.ColumnList;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.backend.http.NamedConstraints;
import farthing.backend.problems.UserProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Stores category groups.
@ApplicationScoped
public class CategoryGroups implements NamedConstraints {

    private static final Rendered ALL =
            new Rendered(
                    """
                    select id, name, position, version from category_group
                     where household_id = ? order by position, id
                    """);
    private static final Rendered ADD =
            new Rendered(
                    """
                    insert into category_group (household_id, id, name, version, position)
                    select ?::uuid, ?::uuid, ?, ?, coalesce(max(position), 0) + 1
                      from category_group where household_id = ?
                        on conflict (household_id, id) do nothing
                    returning position
                    """);
    private static final ColumnList COLUMNS =
            ColumnList.of("id uuid", "name text", "position integer", "version bigint");
    private static final Rendered ADD_ALL =
            new Rendered(
                    """
                    insert into category_group (household_id, %1$s)
                    select ?::uuid, %1$s from unnest(%2$s) as added (%1$s)
                        on conflict (household_id, id) do nothing
                    """
                            .formatted(COLUMNS.names(), COLUMNS.arrays()));
    private static final Rendered REMOVE =
            new Rendered("delete from category_group where household_id = ? and id = ?");

    @Override
    public Map<String, UserProblem> problems() {
        return Map.of(
                "category_group_names_are_unique", new CategoryProblem.NameTaken(),
                "category_is_in_a_group", new CategoryProblem.InUse("category group"));
    }

    /// All category groups, by position.
    public List<CategoryGroup> all(Scope scope) {
        return Pipeline.run(scope.sql(), pipeline -> all(pipeline, scope.household()));
    }

    /// The same in a pipeline. Get the result after the pipeline has run.
    public Supplier<List<CategoryGroup>> all(Pipeline pipeline, UUID household) {
        return pipeline.list(
                ALL,
                row ->
                        new CategoryGroup(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getInt("position"),
                                row.getLong("version")),
                household);
    }

    Optional<CategoryGroup> find(Scope scope, UUID id) {
        return all(scope).stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /// Adds the group at the end.
    ///
    /// @return the group with its position
    CategoryGroup add(Scope scope, CategoryGroup group) {
        int position =
                ADD.one(
                        scope.sql(),
                        row -> row.getInt("position"),
                        scope.household(),
                        group.id(),
                        group.name(),
                        group.version(),
                        scope.household());
        return group.at(position);
    }

    /// Adds groups in their positions to a household that has none, in a pipeline.
    void addAll(Pipeline pipeline, UUID household, List<CategoryGroup> all) {
        Columns rows = COLUMNS.rows();
        all.forEach(each -> rows.add(each.id(), each.name(), each.position(), each.version()));
        pipeline.write(ADD_ALL, count -> {}, household, rows);
    }

    /// Keeps others from changing the order until the database transaction ends. To be called
    /// before anything is written.
    void lock(Scope scope) {
        Pipeline pipeline = new Pipeline();
        Positions.lock(pipeline, scope.household());
        pipeline.run(scope.sql());
    }

    /// Puts a group in its position. Those behind it move on.
    ///
    /// @return the group with its new position
    CategoryGroup place(Scope scope, CategoryGroup group) {
        Pipeline pipeline = new Pipeline();
        Positions.ofGroups(pipeline, scope.household(), group.id(), group.position());
        Supplier<List<CategoryGroup>> all = all(pipeline, scope.household());
        pipeline.run(scope.sql());
        return all.get().stream()
                .filter(each -> each.id().equals(group.id()))
                .findFirst()
                .orElseThrow();
    }

    void remove(Scope scope, UUID id) {
        Pipeline pipeline = new Pipeline();
        Positions.lock(pipeline, scope.household());
        pipeline.write(REMOVE, count -> {}, scope.household(), id);
        Positions.ofGroups(pipeline, scope.household(), null, 0);
        pipeline.run(scope.sql());
    }

    /// @param group the new state; its version is the current version plus one
    /// @return false if the group was changed or removed meanwhile
    boolean rename(Scope scope, CategoryGroup group) {
        return scope.sql()
                        .update(CATEGORY_GROUP)
                        .set(CATEGORY_GROUP.NAME, group.name())
                        .set(CATEGORY_GROUP.VERSION, group.version())
                        .where(CATEGORY_GROUP.HOUSEHOLD_ID.eq(scope.household()))
                        .and(CATEGORY_GROUP.ID.eq(group.id()))
                        .and(CATEGORY_GROUP.VERSION.eq(group.version() - 1))
                        .execute()
                == 1;
    }
}
