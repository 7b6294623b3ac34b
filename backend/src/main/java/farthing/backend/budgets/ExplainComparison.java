package farthing.backend.budgets;

import farthing.backend.categories.CategoryKind;
import farthing.contract.BudgetPartResponse;
import java.util.List;

/// Explains how a month differs from its plan, by the plan and by what happened.
record ExplainComparison(Budget budget, BudgetMonth month) {

    List<BudgetPartResponse> parts(ExplainedFigure figure, ExplainedSubject subject) {
        return switch (figure) {
            case DIFFERENCE -> difference(subject);
            case INCOME_DIFFERENCE ->
                    List.of(
                            part(ExplainedFigure.INCOME, 1),
                            part(ExplainedFigure.PLANNED_INCOME, -1));
            case PLANNED_SAVED ->
                    List.of(
                            part(ExplainedFigure.PLANNED_INCOME, 1),
                            part(ExplainedFigure.PLANNED, -1));
            case SAVED ->
                    List.of(part(ExplainedFigure.INCOME, 1), part(ExplainedFigure.ACTIVITY, 1));
            case SAVED_DIFFERENCE ->
                    List.of(
                            part(ExplainedFigure.SAVED, 1),
                            part(ExplainedFigure.PLANNED_SAVED, -1));
            default -> throw new IllegalArgumentException(figure.text() + " compares nothing");
        };
    }

    /// Of a group or category. More income and less spending than planned are positive.
    private List<BudgetPartResponse> difference(ExplainedSubject subject) {
        BudgetPartResponse activity = part(ExplainedFigure.ACTIVITY, subject, 1);
        if (subject.category() != null && subject.category().kind() == CategoryKind.INCOME) {
            return budget.isTracking()
                    ? List.of(part(ExplainedFigure.PLANNED, subject, -1), activity)
                    : List.of(activity);
        }
        ExplainedFigure plan =
                budget.isTracking() ? ExplainedFigure.PLANNED : ExplainedFigure.ASSIGNED;
        return List.of(part(plan, subject, 1), activity);
    }

    private BudgetPartResponse part(ExplainedFigure figure, int sign) {
        return part(figure, ExplainedSubject.MONTH, sign);
    }

    private BudgetPartResponse part(ExplainedFigure figure, ExplainedSubject subject, int sign) {
        return subject.part(
                budget,
                month,
                figure.text(),
                Math.multiplyExact(sign, figure.amount(budget, month, subject)));
    }
}
