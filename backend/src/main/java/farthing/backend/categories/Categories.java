package farthing.backend.categories;

import static farthing.backend.database.schema.Tables.CATEGORY;
import static farthing.backend.database.schema.Tables.CATEGORY_GROUP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.param;

import farthing.backend.access.Scope;
import farthing.backend.database.ColumnList;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.backend.http.NamedConstraints;
import farthing.backend.problems.UserProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/// Stores categories.
@ApplicationScoped
public class Categories implements NamedConstraints {

    private static final Rendered ALL =
            Rendered.of(select().orderBy(positionOfGroup(), CATEGORY.POSITION, CATEGORY.ID));
    private static final Rendered ADD =
            new Rendered(
                    """
                    insert into category (household_id, id, group_id, name, kind, hidden, version,
                                          position)
                    select ?::uuid, ?::uuid, ?::uuid, ?, ?, ?, ?, coalesce(max(position), 0) + 1
                      from category where household_id = ? and group_id = ?
                        on conflict (household_id, id) do nothing
                    returning position
                    """);
    private static final ColumnList COLUMNS =
            ColumnList.of(
                    "id uuid",
                    "group_id uuid",
                    "name text",
                    "kind text",
                    "hidden boolean",
                    "position integer",
                    "version bigint");
    private static final Rendered ADD_ALL =
            new Rendered(
                    """
                    insert into category (household_id, %1$s)
                    select ?::uuid, %1$s from unnest(%2$s) as added (%1$s)
                        on conflict (household_id, id) do nothing
                    """
                            .formatted(COLUMNS.names(), COLUMNS.arrays()));
    private static final Rendered REMOVE =
            new Rendered("delete from category where household_id = ? and id = ?");
    private static final Rendered FIND =
            Rendered.of(select().and(CATEGORY.ID.eq(any(param("ids", UUID[].class)))));

    @Override
    public Map<String, UserProblem> problems() {
        return Map.of(
                "category_names_are_unique", new CategoryProblem.NameTaken(),
                "posting_is_on_a_category", new CategoryProblem.InUse("category"));
    }

    /// All categories, ordered by the position of the group and then their own.
    public List<Category> all(Scope scope) {
        return Pipeline.run(scope.sql(), pipeline -> all(pipeline, scope.household()));
    }

    /// The same in a pipeline. The result is available after the pipeline has run.
    public Supplier<List<Category>> all(Pipeline pipeline, UUID household) {
        return pipeline.list(ALL, Categories::category, household);
    }

    /// The categories with these ids, by id. Unknown ids are left out.
    public Map<UUID, Category> find(Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Category> found = new HashMap<>();
        FIND.read(scope.sql(), into(found), scope.household(), ids.toArray(UUID[]::new));
        return found;
    }

    /// As [#find], in a pipeline. The map is filled when the pipeline has run.
    public Map<UUID, Category> find(Pipeline pipeline, UUID household, Collection<UUID> ids) {
        Map<UUID, Category> found = new HashMap<>();
        if (!ids.isEmpty()) {
            pipeline.read(FIND, into(found), household, ids.toArray(UUID[]::new));
        }
        return found;
    }

    public Optional<Category> find(Scope scope, UUID id) {
        return Optional.ofNullable(find(scope, List.of(id)).get(id));
    }

    /// Adds the category at the end of its group.
    ///
    /// @return the category with its position
    Category add(Scope scope, Category category) {
        int position =
                ADD.one(
                        scope.sql(),
                        row -> row.getInt("position"),
                        scope.household(),
                        category.id(),
                        category.group(),
                        category.name(),
                        category.kind().text(),
                        category.hidden(),
                        category.version(),
                        scope.household(),
                        category.group());
        return category.at(position);
    }

    /// Adds categories in their positions to a household that has none, in a pipeline.
    void addAll(Pipeline pipeline, UUID household, List<Category> all) {
        Columns rows = COLUMNS.rows();
        for (Category each : all) {
            rows.add(
                    each.id(),
                    each.group(),
                    each.name(),
                    each.kind().text(),
                    each.hidden(),
                    each.position(),
                    each.version());
        }
        pipeline.write(ADD_ALL, count -> {}, household, rows);
    }

    void remove(Scope scope, Category category) {
        Pipeline pipeline = new Pipeline();
        Positions.lock(pipeline, scope.household());
        pipeline.write(REMOVE, count -> {}, scope.household(), category.id());
        Positions.ofCategories(pipeline, scope.household(), category.group(), null, 0);
        pipeline.run(scope.sql());
    }

    /// Changes all but the position.
    ///
    /// @param category the new state; its version is the current version plus one
    /// @return false if the category was changed or removed meanwhile
    boolean change(Scope scope, Category category) {
        return scope.sql()
                        .update(CATEGORY)
                        .set(CATEGORY.NAME, category.name())
                        .set(CATEGORY.GROUP_ID, category.group())
                        .set(CATEGORY.HIDDEN, category.hidden())
                        .set(CATEGORY.VERSION, category.version())
                        .where(CATEGORY.HOUSEHOLD_ID.eq(scope.household()))
                        .and(CATEGORY.ID.eq(category.id()))
                        .and(CATEGORY.VERSION.eq(category.version() - 1))
                        .execute()
                == 1;
    }

    private static SelectConditionStep<? extends Record> select() {
        return DSL.select(
                        CATEGORY.ID,
                        CATEGORY.GROUP_ID,
                        CATEGORY.NAME,
                        CATEGORY.KIND,
                        CATEGORY.HIDDEN,
                        CATEGORY.POSITION,
                        CATEGORY.VERSION)
                .from(CATEGORY)
                .where(CATEGORY.HOUSEHOLD_ID.eq(param("household", UUID.class)));
    }

    private static Field<Integer> positionOfGroup() {
        return field(
                DSL.select(CATEGORY_GROUP.POSITION)
                        .from(CATEGORY_GROUP)
                        .where(CATEGORY_GROUP.HOUSEHOLD_ID.eq(CATEGORY.HOUSEHOLD_ID))
                        .and(CATEGORY_GROUP.ID.eq(CATEGORY.GROUP_ID)));
    }

    private static Rendered.RowVisitor into(Map<UUID, Category> byId) {
        return row -> {
            Category category = category(row);
            byId.put(category.id(), category);
        };
    }

    private static Category category(ResultSet row) throws SQLException {
        return new Category(
                row.getObject(CATEGORY.ID.getName(), UUID.class),
                row.getObject(CATEGORY.GROUP_ID.getName(), UUID.class),
                row.getString(CATEGORY.NAME.getName()),
                CategoryKind.WORDS.stored(row.getString(CATEGORY.KIND.getName())),
                row.getBoolean(CATEGORY.HIDDEN.getName()),
                row.getInt(CATEGORY.POSITION.getName()),
                row.getLong(CATEGORY.VERSION.getName()));
    }
}
