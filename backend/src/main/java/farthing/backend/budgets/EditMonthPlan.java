package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.history.Changed;
import farthing.backend.problems.Fields;
import farthing.contract.BudgetNotesRequest;
import farthing.contract.HoldRequest;
import farthing.contract.Limits;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Currency;
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
        Currency currency = basis.household().get().currency();
        Fields fields = new Fields();
        @Nullable Long held = WantedPlan.amount(fields, "/amount", request.amount(), currency);
        if (held != null && held < 0) {
            fields.add("/amount", "Zero or more");
        }
        @Nullable Long before = WantedPlan.amount(fields, "/before", request.before(), currency);
        fields.check();
        MonthPlan now = plans.lock(scope, month);
        @Nullable Long entered = now.held();
        if (before != null && entered != null && !entered.equals(before) && !entered.equals(held)) {
            throw new BudgetProblem.AmountChanged("/amount", Money.ofMinor(entered, currency))
                    .refused();
        }
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
