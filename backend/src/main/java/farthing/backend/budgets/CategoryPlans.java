package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.categories.CategoryProblem;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.backend.http.NamedConstraints;
import farthing.backend.problems.UserProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Stores the plans of categories by month: assigned money, flags and notes.
@ApplicationScoped
class CategoryPlans implements NamedConstraints {

    private static final Rendered OF_MONTHS =
            new Rendered(
                    """
                    select %s from category_plan
                     where household_id = ? and month between ? and ? and version >= 0
                    """
                            .formatted(PlanRows.COLUMNS.names()));
    private static final Rendered WITH_FLAGS =
            new Rendered(
                    """
                    select %s from category_plan
                     where household_id = ? and month <= ?
                       and (flag is not null or flag_onward is not null or release is not null
                            or release_onward is not null)
                    """
                            .formatted(PlanRows.COLUMNS.names()));
    private static final Rendered PREPARE =
            new Rendered(
                    """
                    insert into category_plan (household_id, category_id, month, of_card)
                    select ?::uuid, category_id, month,
                           exists (select from account
                                    where household_id = ? and id = category_id)
                      from unnest(?::uuid[], ?::date[]) as wanted (category_id, month)
                     order by category_id, month
                        on conflict (household_id, category_id, month) do nothing
                    """);
    private static final Rendered LOCK =
            new Rendered(
                    """
                    select plan.* from unnest(?::uuid[], ?::date[]) as wanted (category, month)
                     cross join lateral (
                           select %s from category_plan
                            where household_id = ? and category_id = wanted.category
                              and month = wanted.month
                              for update) plan
                    """
                            .formatted(PlanRows.COLUMNS.names()));
    private static final Rendered LOCK_LATER_FLAGS =
            new Rendered(
                    """
                    select %s from category_plan
                     where household_id = ? and category_id = ? and month > ?
                       and (flag is not null or flag_onward is not null or release is not null
                            or release_onward is not null)
                     order by month
                       for update
                    """
                            .formatted(PlanRows.COLUMNS.names()));
    private static final Rendered LOCK_ALL =
            new Rendered(
                    """
                    select %s from category_plan
                     where household_id = ? and category_id = any (?)
                     order by category_id, month
                       for update
                    """
                            .formatted(PlanRows.COLUMNS.names()));
    private static final Rendered WRITE =
            new Rendered(
                    """
                    insert into category_plan (household_id, %1$s)
                    select ?::uuid, %1$s from unnest(%2$s) as new (%1$s)
                        on conflict (household_id, category_id, month) do update set %3$s
                    """
                            .formatted(
                                    PlanRows.COLUMNS.names(),
                                    PlanRows.COLUMNS.arrays(),
                                    PlanRows.COLUMNS.assignments(Set.of("category_id", "month"))));

    @Override
    public Map<String, UserProblem> problems() {
        return Map.of("category_plan_is_of_a_category", new CategoryProblem.InUse("category"));
    }

    /// A category in a month.
    record Key(UUID category, YearMonth month) {}

    /// The plans of all categories. Get the result after the pipeline has run.
    ///
    /// @param from first month
    /// @param until last month
    Supplier<List<CategoryPlan>> ofMonths(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        return read(pipeline, OF_MONTHS, household, from.atDay(1), until.atDay(1));
    }

    /// The plans that have flags. Get the result after the pipeline has run.
    ///
    /// @param until last month
    Supplier<List<CategoryPlan>> withFlags(Pipeline pipeline, UUID household, YearMonth until) {
        return read(pipeline, WITH_FLAGS, household, until.atDay(1));
    }

    /// Locks plans until the database transaction ends. Adds missing rows first. Get the result
    /// after the pipeline has run.
    Supplier<List<CategoryPlan>> lock(Pipeline pipeline, Scope scope, Collection<Key> keys) {
        Columns wanted = new Columns("uuid", "date");
        keys.stream()
                .sorted(Comparator.comparing(Key::category).thenComparing(Key::month))
                .forEach(key -> wanted.add(key.category(), key.month().atDay(1)));
        pipeline.write(PREPARE, count -> {}, scope.household(), scope.household(), wanted);
        return read(pipeline, LOCK, wanted, scope.household());
    }

    /// Locks the plans of a category in later months that have a flag.
    Supplier<List<CategoryPlan>> lockLaterFlags(Pipeline pipeline, Scope scope, Key key) {
        return read(
                pipeline,
                LOCK_LATER_FLAGS,
                scope.household(),
                key.category(),
                key.month().atDay(1));
    }

    /// Locks all plans of some categories, oldest first for each.
    List<CategoryPlan> lockAll(Scope scope, List<UUID> categories) {
        Pipeline pipeline = new Pipeline();
        Supplier<List<CategoryPlan>> all =
                read(pipeline, LOCK_ALL, scope.household(), categories.toArray(UUID[]::new));
        pipeline.run(scope.sql());
        return all.get();
    }

    /// Writes rows that are locked, in a pipeline. They exist, so all of them are updated: the
    /// conflict finds each by its key.
    void write(Pipeline pipeline, Scope scope, Collection<CategoryPlan> plans) {
        Columns rows = PlanRows.COLUMNS.rows();
        plans.forEach(plan -> PlanRows.add(rows, plan));
        pipeline.write(WRITE, count -> {}, scope.household(), rows);
    }

    private static Supplier<List<CategoryPlan>> read(
            Pipeline pipeline, Rendered statement, Object... values) {
        return pipeline.list(statement, PlanRows::plan, values);
    }
}
