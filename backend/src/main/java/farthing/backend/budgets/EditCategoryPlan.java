package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changed;
import farthing.backend.problems.Fields;
import farthing.contract.BudgetCategoryRequest;
import farthing.contract.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Plans a category in a month: assigns money, sets its flag, writes notes, snoozes its targets.
@ApplicationScoped
class EditCategoryPlan {

    private final CategoryPlans plans;
    private final WritePlan writePlan;

    EditCategoryPlan(CategoryPlans plans, WritePlan writePlan) {
        this.plans = plans;
        this.writePlan = writePlan;
    }

    /// What was asked for, checked. What is null does not change.
    private record Wanted(
            @Nullable Long assigned,
            @Nullable Boolean flag,
            boolean onward,
            @Nullable String notes,
            @Nullable Boolean snoozed) {

        static Wanted read(BudgetCategoryRequest request, CategoryKind kind, Currency currency) {
            Fields fields = new Fields();
            boolean expense = kind == CategoryKind.EXPENSE;
            if (expense && request.forNextMonth() != null) {
                fields.add("/forNextMonth", "Only for income categories");
            }
            if (!expense && request.carryOverspending() != null) {
                fields.add("/carryOverspending", "Only for expense categories");
            }
            if (!expense && request.assigned() != null) {
                fields.add("/assigned", "Only for expense categories");
            }
            if (!expense && request.snoozed() != null) {
                fields.add("/snoozed", "Only for expense categories");
            }
            Wanted wanted =
                    new Wanted(
                            request.assigned() == null
                                    ? null
                                    : fields.amount("/assigned", request.assigned(), currency)
                                            .minor(),
                            expense ? request.carryOverspending() : request.forNextMonth(),
                            Boolean.TRUE.equals(request.onward()),
                            request.notes() == null
                                    ? null
                                    : fields.optionalText("/notes", request.notes(), Limits.NOTES),
                            request.snoozed());
            fields.check();
            return wanted;
        }

        CategoryPlan of(CategoryPlan now) {
            CategoryPlan plan = now;
            plan = assigned == null ? plan : plan.withAssigned(assigned);
            plan = notes == null ? plan : plan.withNotes(notes);
            plan = snoozed == null ? plan : plan.withSnoozed(snoozed);
            if (flag == null) {
                return plan;
            }
            return onward ? plan.withFlags(null, flag) : plan.withFlags(flag, plan.flagOnward());
        }
    }

    Changed<Budget> edit(
            Scope scope,
            ReadBudget.Basis basis,
            Category category,
            YearMonth month,
            BudgetCategoryRequest request) {
        Wanted wanted = Wanted.read(request, category.kind(), basis.household().get().currency());
        CategoryPlans.Key key = new CategoryPlans.Key(category.id(), month);
        Pipeline lock = new Pipeline();
        Supplier<List<CategoryPlan>> now = plans.lock(lock, scope, List.of(key));
        Supplier<List<CategoryPlan>> later =
                wanted.flag() != null && wanted.onward()
                        ? plans.lockLaterFlags(lock, scope, key)
                        : List::of;
        lock.run(scope.sql());
        List<WritePlan.Edit> edits = new ArrayList<>();
        CategoryPlan plan = now.get().getFirst();
        edits.add(new WritePlan.Edit(plan, wanted.of(plan)));
        for (CategoryPlan each : later.get()) {
            edits.add(new WritePlan.Edit(each, each.withFlags(null, null)));
        }
        return writePlan.write(scope, basis, edits);
    }
}
