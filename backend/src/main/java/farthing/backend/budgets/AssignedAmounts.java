package farthing.backend.budgets;

import farthing.backend.database.Pipeline;
import farthing.backend.households.BudgetMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is assigned to categories, or planned for them in tracking mode, for reports.
@ApplicationScoped
public class AssignedAmounts {

    private final CategoryPlans plans;

    AssignedAmounts(CategoryPlans plans) {
        this.plans = plans;
    }

    /// @param minor in the household's currency
    public record Assigned(YearMonth month, UUID category, long minor) {}

    /// The amounts that are not zero. Get the result, with the household's mode, after the pipeline
    /// has run.
    ///
    /// @param from first month
    /// @param until last month
    public Function<BudgetMode, List<Assigned>> ofMonths(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        Supplier<List<CategoryPlan>> found = plans.ofMonths(pipeline, household, from, until);
        return mode ->
                found.get().stream()
                        .map(plan -> new Assigned(plan.month(), plan.category(), plan.amount(mode)))
                        .filter(assigned -> assigned.minor() != 0)
                        .toList();
    }
}
