package farthing.backend.budgets;

import farthing.backend.categories.Category;
import farthing.backend.targets.MonthTargets;
import farthing.backend.targets.Need;
import farthing.backend.targets.TargetResponses;
import farthing.contract.BudgetPartResponse;
import farthing.contract.TargetNeedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Explains what the targets of a category need in a month.
record ExplainTargets(Budget budget, BudgetMonth month, Category category) {

    /// What is needed is the sum of the targets, less what exceeds the cap. What is underfunded is
    /// what is needed, less what is already assigned.
    List<BudgetPartResponse> parts(ExplainedFigure figure) {
        Optional<MonthTargets> targets =
                new PlannedMonthOfBudget(budget, month).targets(category.id());
        if (targets.isEmpty()) {
            return List.of();
        }
        return figure == ExplainedFigure.NEEDED
                ? needed(targets.get())
                : underfunded(targets.get());
    }

    private List<BudgetPartResponse> underfunded(MonthTargets targets) {
        return List.of(
                part(ExplainedFigure.NEEDED.text(), targets.needed()),
                part(
                        ExplainedFigure.ASSIGNED.text(),
                        Math.subtractExact(targets.underfunded(), targets.needed())));
    }

    /// Nothing if the targets are snoozed.
    private List<BudgetPartResponse> needed(MonthTargets targets) {
        if (targets.isSnoozed()) {
            return List.of();
        }
        List<BudgetPartResponse> parts = new ArrayList<>();
        long beyond = targets.needed();
        for (MonthTargets.Part part : targets.parts()) {
            Need need = part.need();
            beyond = Math.subtractExact(beyond, need.amount());
            parts.add(part("target", need.amount()).of(reason(need)));
        }
        if (beyond != 0) {
            parts.add(part("cap", beyond));
        }
        return parts;
    }

    private TargetNeedResponse reason(Need need) {
        return new TargetNeedResponse(
                new TargetResponses(budget.household().currency()).terms(need.target()),
                need.counted().isEmpty() ? null : budget.decimal(need.counted().getAsLong()),
                need.months().isEmpty() ? null : need.months().getAsLong());
    }

    private BudgetPartResponse part(String figure, long amount) {
        return ExplainedSubject.of(category).part(budget, month, figure, amount);
    }
}
