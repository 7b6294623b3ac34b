package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.categories.Category;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changed;
import farthing.contract.BudgetCardRequest;
import farthing.contract.BudgetCategoryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Plans a category in a month: assigns money, sets its flags, writes notes, snoozes its targets.
/// Plans the payment of a credit card.
@ApplicationScoped
class EditCategoryPlan {

    private final CategoryPlans plans;
    private final WritePlan writePlan;

    EditCategoryPlan(CategoryPlans plans, WritePlan writePlan) {
        this.plans = plans;
        this.writePlan = writePlan;
    }

    Changed<Budget> edit(
            Scope scope,
            ReadBudget.Basis basis,
            Category category,
            YearMonth month,
            BudgetCategoryRequest request) {
        Currency currency = basis.household().get().currency();
        return edit(
                scope,
                basis,
                new CategoryPlans.Key(category.id(), month),
                WantedPlan.read(request, category.kind(), currency));
    }

    /// @param card id of its account
    Changed<Budget> edit(
            Scope scope,
            ReadBudget.Basis basis,
            UUID card,
            YearMonth month,
            BudgetCardRequest request) {
        return edit(
                scope,
                basis,
                new CategoryPlans.Key(card, month),
                WantedPlan.read(request, basis.household().get().currency()));
    }

    private Changed<Budget> edit(
            Scope scope, ReadBudget.Basis basis, CategoryPlans.Key key, WantedPlan wanted) {
        Pipeline lock = new Pipeline();
        Supplier<List<CategoryPlan>> now = plans.lock(lock, scope, List.of(key));
        Supplier<List<CategoryPlan>> later =
                wanted.setsFlagsOnward() ? plans.lockLaterFlags(lock, scope, key) : List::of;
        lock.run(scope.sql());
        List<WritePlan.PlanEdit> edits = new ArrayList<>();
        CategoryPlan plan = now.get().getFirst();
        wanted.mustHaveRead(plan, basis.household().get().currency());
        edits.add(new WritePlan.PlanEdit(plan, wanted.of(plan)));
        for (CategoryPlan each : later.get()) {
            edits.add(new WritePlan.PlanEdit(each, wanted.ofLater(each)));
        }
        return writePlan.write(scope, basis, edits);
    }
}
