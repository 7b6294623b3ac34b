package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.history.Changed;
import farthing.backend.problems.Fields;
import farthing.contract.BudgetNotesRequest;
import farthing.contract.HoldRequest;
import farthing.contract.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Plans a month as a whole: holds money for the next month, writes notes.
@ApplicationScoped
class EditMonthPlan {

    private final MonthPlans plans;
    private final WritePlan writePlan;

    EditMonthPlan(MonthPlans plans, WritePlan writePlan) {
        this.plans = plans;
        this.writePlan = writePlan;
    }

    Changed<Budget> hold(
            Scope scope, ReadBudget.Basis basis, YearMonth month, HoldRequest request) {
        @Nullable Long held = null;
        if (request.amount() != null) {
            Fields fields = new Fields();
            held =
                    fields.amount("/amount", request.amount(), basis.household().get().currency())
                            .minor();
            if (held < 0) {
                fields.add("/amount", "Zero or more");
            }
            fields.check();
        }
        MonthPlan now = plans.lock(scope, month);
        return writePlan.write(
                scope, basis, now, new MonthPlan(month, held, now.notes(), now.version()));
    }

    Changed<Budget> note(
            Scope scope, ReadBudget.Basis basis, YearMonth month, BudgetNotesRequest request) {
        Fields fields = new Fields();
        String notes = fields.optionalText("/notes", request.notes(), Limits.NOTES);
        fields.check();
        MonthPlan now = plans.lock(scope, month);
        return writePlan.write(
                scope, basis, now, new MonthPlan(month, now.held(), notes, now.version()));
    }
}
