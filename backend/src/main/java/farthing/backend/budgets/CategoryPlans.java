package farthing.backend.budgets;

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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Stores the plans of categories by month: assigned money, flags and notes.
@ApplicationScoped
class CategoryPlans implements NamedConstraints {

    private static final String COLUMNS =
            "category_id, month, assigned_minor, flag, flag_onward, notes, snoozed, version";
    private static final Rendered OF_MONTHS =
            new Rendered(
                    """
                    select %s from category_plan where household_id = ? and month between ? and ?
                    """
                            .formatted(COLUMNS));
    private static final Rendered WITH_FLAGS =
            new Rendered(
                    """
                    select %s from category_plan
                     where household_id = ? and month <= ?
                       and (flag is not null or flag_onward is not null)
                    """
                            .formatted(COLUMNS));
    private static final Rendered PREPARE =
            new Rendered(
                    """
                    insert into category_plan (household_id, category_id, month)
                    select ?::uuid, category_id, month
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
                            .formatted(COLUMNS));
    private static final Rendered LOCK_LATER_FLAGS =
            new Rendered(
                    """
                    select %s from category_plan
                     where household_id = ? and category_id = ? and month > ?
                       and (flag is not null or flag_onward is not null)
                     order by month
                       for update
                    """
                            .formatted(COLUMNS));
    private static final Rendered LOCK_ALL =
            new Rendered(
                    """
                    select %s from category_plan
                     where household_id = ? and category_id = any (?)
                     order by category_id, month
                       for update
                    """
                            .formatted(COLUMNS));
    private static final Rendered WRITE =
            new Rendered(
                    """
                    update category_plan plan
                       set assigned_minor = new.assigned_minor, flag = new.flag,
                           flag_onward = new.flag_onward, notes = new.notes, snoozed = new.snoozed,
                           version = new.version
                      from unnest(?::uuid[], ?::date[], ?::bigint[], ?::boolean[], ?::boolean[],
                                  ?::text[], ?::boolean[], ?::bigint[])
                        as new (category_id, month, assigned_minor, flag, flag_onward, notes,
                                snoozed, version)
                     where plan.household_id = ? and plan.category_id = new.category_id
                       and plan.month = new.month
                    """);

    @Override
    public Map<String, UserProblem> problems() {
        return Map.of("category_plan_is_of_a_category", new CategoryProblem.InUse("category"));
    }

    /// A category in a month.
    record Key(UUID category, YearMonth month) {}

    /// Of all categories, in a pipeline; to be asked for once that has run.
    ///
    /// @param from first month
    /// @param until last month
    Supplier<List<CategoryPlan>> ofMonths(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        return read(pipeline, OF_MONTHS, household, from.atDay(1), until.atDay(1));
    }

    /// Those that have flags, in a pipeline; to be asked for once that has run.
    ///
    /// @param until last month
    Supplier<List<CategoryPlan>> withFlags(Pipeline pipeline, UUID household, YearMonth until) {
        return read(pipeline, WITH_FLAGS, household, until.atDay(1));
    }

    /// Locks what is planned, in a pipeline, until the database transaction ends; makes the rows
    /// first where nothing was planned. To be asked for once that has run.
    Supplier<List<CategoryPlan>> lock(Pipeline pipeline, Scope scope, Collection<Key> keys) {
        Columns wanted = new Columns("uuid", "date");
        keys.stream()
                .sorted(Comparator.comparing(Key::category).thenComparing(Key::month))
                .forEach(key -> wanted.add(key.category(), key.month().atDay(1)));
        pipeline.write(PREPARE, count -> {}, scope.household(), wanted);
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

    /// Writes rows that are locked, in a pipeline.
    void write(Pipeline pipeline, Scope scope, Collection<CategoryPlan> plans) {
        Columns rows =
                new Columns(
                        "uuid", "date", "bigint", "boolean", "boolean", "text", "boolean",
                        "bigint");
        for (CategoryPlan plan : plans) {
            rows.add(
                    plan.category(),
                    plan.month().atDay(1),
                    plan.assigned(),
                    plan.flag(),
                    plan.flagOnward(),
                    plan.notes(),
                    plan.snoozed(),
                    plan.version());
        }
        pipeline.write(WRITE, count -> {}, rows, scope.household());
    }

    private static Supplier<List<CategoryPlan>> read(
            Pipeline pipeline, Rendered statement, Object... values) {
        List<CategoryPlan> plans = new ArrayList<>();
        pipeline.read(statement, row -> plans.add(plan(row)), values);
        return () -> plans;
    }

    private static CategoryPlan plan(ResultSet row) throws SQLException {
        return new CategoryPlan(
                row.getObject(1, UUID.class),
                YearMonth.from(row.getObject(2, LocalDate.class)),
                row.getLong(3),
                row.getObject(4, Boolean.class),
                row.getObject(5, Boolean.class),
                row.getString(6),
                row.getBoolean(7),
                row.getLong(8));
    }
}
