package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Stores the plans of months: what is held, and notes.
@ApplicationScoped
class MonthPlans {

    private static final Rendered OF_MONTHS =
            new Rendered(
                    """
                    select month, held_minor, notes, version from month_plan
                     where household_id = ? and month between ? and ?
                    """);
    private static final Rendered PREPARE =
            new Rendered(
                    """
                    insert into month_plan (household_id, month) values (?, ?)
                        on conflict (household_id, month) do nothing
                    """);
    private static final Rendered LOCK =
            new Rendered(
                    """
                    select month, held_minor, notes, version from month_plan
                     where household_id = ? and month = ? for update
                    """);
    private static final Rendered WRITE =
            new Rendered(
                    """
                    update month_plan set held_minor = ?::bigint, notes = ?, version = ?
                     where household_id = ? and month = ?
                    """);

    /// The plans by month. Months without a plan are left out. Get the result after the pipeline
    /// has run.
    ///
    /// @param from first month
    /// @param until last month
    Supplier<Map<YearMonth, MonthPlan>> ofMonths(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        Map<YearMonth, MonthPlan> plans = new HashMap<>();
        pipeline.read(
                OF_MONTHS,
                row -> {
                    MonthPlan plan = plan(row);
                    plans.put(plan.month(), plan);
                },
                household,
                from.atDay(1),
                until.atDay(1));
        return () -> plans;
    }

    /// Locks a plan until the database transaction ends. Adds a missing row first.
    MonthPlan lock(Scope scope, YearMonth month) {
        Pipeline pipeline = new Pipeline();
        pipeline.write(PREPARE, count -> {}, scope.household(), month.atDay(1));
        Supplier<MonthPlan> locked =
                pipeline.one(LOCK, MonthPlans::plan, scope.household(), month.atDay(1));
        pipeline.run(scope.sql());
        return locked.get();
    }

    /// Writes a row that is locked, in a pipeline.
    void write(Pipeline pipeline, Scope scope, MonthPlan plan) {
        pipeline.write(
                WRITE,
                count -> {},
                plan.held(),
                plan.notes(),
                plan.version(),
                scope.household(),
                plan.month().atDay(1));
    }

    private static MonthPlan plan(ResultSet row) throws SQLException {
        return new MonthPlan(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("held_minor", Long.class),
                row.getString("notes"),
                row.getLong("version"));
    }
}
