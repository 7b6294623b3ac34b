package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.history.SubjectChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Writes a plan and its history, reads the resulting budget, and commits, all in one round trip.
@ApplicationScoped
class WritePlan {

    private final CategoryPlans categoryPlans;
    private final MonthPlans monthPlans;
    private final Changes changes;
    private final ReadBudget readBudget;

    WritePlan(
            CategoryPlans categoryPlans,
            MonthPlans monthPlans,
            Changes changes,
            ReadBudget readBudget) {
        this.categoryPlans = categoryPlans;
        this.monthPlans = monthPlans;
        this.changes = changes;
        this.readBudget = readBudget;
    }

    /// The plan of a category in a month, before and after the edit.
    record PlanEdit(CategoryPlan before, CategoryPlan after) {

        /// With its new version.
        CategoryPlan written() {
            return after.withVersion(before.version() + 1);
        }

        SubjectChange change(Currency currency) {
            return CategoryPlanSnapshot.change(before, written(), currency);
        }
    }

    /// @param edits of locked plans
    Changed<Budget> write(Scope scope, ReadBudget.Basis basis, List<PlanEdit> edits) {
        Currency currency = basis.household().get().currency();
        Pipeline last = new Pipeline();
        categoryPlans.write(last, scope, edits.stream().map(PlanEdit::written).toList());
        return finish(
                scope, basis, last, edits.stream().map(edit -> edit.change(currency)).toList());
    }

    /// @param before the locked plan
    Changed<Budget> write(Scope scope, ReadBudget.Basis basis, MonthPlan before, MonthPlan after) {
        MonthPlan written =
                new MonthPlan(after.month(), after.held(), after.notes(), before.version() + 1);
        Pipeline last = new Pipeline();
        monthPlans.write(last, scope, written);
        return finish(
                scope,
                basis,
                last,
                List.of(
                        MonthPlanSnapshot.change(
                                scope.household(),
                                before,
                                written,
                                basis.household().get().currency())));
    }

    private Changed<Budget> finish(
            Scope scope, ReadBudget.Basis basis, Pipeline last, List<SubjectChange> subjects) {
        UUID change = changes.record(last, scope, subjects);
        Supplier<Budget> budget = readBudget.read(last, scope.household(), basis);
        scope.finish(last);
        return new Changed<>(budget.get(), change);
    }
}
