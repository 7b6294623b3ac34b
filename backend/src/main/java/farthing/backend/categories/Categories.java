package farthing.backend.categories;

import static farthing.backend.database.schema.Tables.CATEGORY;
import static farthing.backend.database.schema.Tables.CATEGORY_GROUP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import farthing.backend.households.Scope;
import farthing.backend.http.NamedConstraints;
import farthing.backend.problems.UserProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record6;
import org.jooq.SelectConditionStep;

/// Where categories are kept.
@ApplicationScoped
public class Categories implements NamedConstraints {

    @Override
    public Map<String, UserProblem> problems() {
        return Map.of("category_names_are_unique", new CategoryProblem.NameTaken());
    }

    /// In the order of their groups, then their own.
    public List<Category> all(Scope scope) {
        return select(scope, org.jooq.impl.DSL.noCondition())
                .orderBy(
                        org.jooq.impl.DSL.field(
                                org.jooq
                                        .impl
                                        .DSL
                                        .select(CATEGORY_GROUP.POSITION)
                                        .from(CATEGORY_GROUP)
                                        .where(
                                                CATEGORY_GROUP.HOUSEHOLD_ID.eq(
                                                        CATEGORY.HOUSEHOLD_ID))
                                        .and(CATEGORY_GROUP.ID.eq(CATEGORY.GROUP_ID))),
                        CATEGORY.POSITION,
                        CATEGORY.ID)
                .fetch(Categories::category);
    }

    /// Those of these ids that the household has, by id.
    public Map<UUID, Category> find(Scope scope, Collection<UUID> ids) {
        Map<UUID, Category> found = new HashMap<>();
        if (!ids.isEmpty()) {
            UUID[] wanted = ids.toArray(UUID[]::new);
            select(scope, CATEGORY.ID.eq(org.jooq.impl.DSL.any(wanted)))
                    .fetch(Categories::category)
                    .forEach(category -> found.put(category.id(), category));
        }
        return found;
    }

    public Optional<Category> find(Scope scope, UUID id) {
        return select(scope, CATEGORY.ID.eq(id)).fetchOptional(Categories::category);
    }

    /// Puts it last in its group.
    void add(Scope scope, Category category) {
        scope.sql()
                .insertInto(CATEGORY)
                .set(CATEGORY.HOUSEHOLD_ID, scope.household())
                .set(CATEGORY.ID, category.id())
                .set(CATEGORY.GROUP_ID, category.group())
                .set(CATEGORY.NAME, category.name())
                .set(CATEGORY.KIND, category.kind().text())
                .set(CATEGORY.HIDDEN, category.hidden())
                .set(
                        CATEGORY.POSITION,
                        org.jooq.impl.DSL.field(
                                scope.sql()
                                        .select(coalesce(max(CATEGORY.POSITION), 0).plus(1))
                                        .from(CATEGORY)
                                        .where(CATEGORY.HOUSEHOLD_ID.eq(scope.household()))
                                        .and(CATEGORY.GROUP_ID.eq(category.group()))))
                .execute();
    }

    /// @param category as it shall be, with the version it was read in
    /// @return whether it was there in that version
    boolean change(Scope scope, Category category) {
        return scope.sql()
                        .update(CATEGORY)
                        .set(CATEGORY.NAME, category.name())
                        .set(CATEGORY.GROUP_ID, category.group())
                        .set(CATEGORY.HIDDEN, category.hidden())
                        .set(CATEGORY.VERSION, category.version() + 1)
                        .where(CATEGORY.HOUSEHOLD_ID.eq(scope.household()))
                        .and(CATEGORY.ID.eq(category.id()))
                        .and(CATEGORY.VERSION.eq(category.version()))
                        .execute()
                == 1;
    }

    private static SelectConditionStep<Record6<UUID, UUID, String, String, Boolean, Long>> select(
            Scope scope, Condition which) {
        return scope.sql()
                .select(
                        CATEGORY.ID,
                        CATEGORY.GROUP_ID,
                        CATEGORY.NAME,
                        CATEGORY.KIND,
                        CATEGORY.HIDDEN,
                        CATEGORY.VERSION)
                .from(CATEGORY)
                .where(CATEGORY.HOUSEHOLD_ID.eq(scope.household()))
                .and(which);
    }

    private static Category category(Record6<UUID, UUID, String, String, Boolean, Long> row) {
        return new Category(
                row.value1(),
                row.value2(),
                row.value3(),
                CategoryKind.valueOf(row.value4().toUpperCase(java.util.Locale.ROOT)),
                row.value5(),
                row.value6());
    }
}
