package farthing.backend.budgets;

import farthing.backend.database.Pipeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// What is assigned to categories, for reports.
@ApplicationScoped
public class AssignedAmounts {

    private final CategoryPlans plans;

    AssignedAmounts(CategoryPlans plans) {
        this.plans = plans;
    }

    /// @param minor in the household's currency
    public record Assigned(YearMonth month, UUID category, long minor) {}

    /// The amounts that are not zero. Get the result after the pipeline has run.
    ///
    /// @param from first month
    /// @param until last month
    public Supplier<List<Assigned>> ofMonths(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        Supplier<List<CategoryPlan>> found = plans.ofMonths(pipeline, household, from, until);
        return () ->
                found.get().stream()
                        .filter(plan -> plan.assigned() != 0)
                        .map(plan -> new Assigned(plan.month(), plan.category(), plan.assigned()))
                        .toList();
    }
}
