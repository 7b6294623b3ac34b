package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.contract.BudgetExplanationResponse;
import farthing.contract.BudgetPartResponse;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Explains a figure of a month by the figures it is made of. They add up to it.
///
/// @param before the month before
record ExplainFigure(Budget budget, BudgetMonth before, BudgetMonth month) {

    BudgetExplanationResponse explain(ExplainedFigure figure, ExplainedSubject subject) {
        return new BudgetExplanationResponse(
                month.month().toString(),
                budget.household().currency().getCurrencyCode(),
                figure.text(),
                subject.categoryId(),
                subject.groupId(),
                subject.name(),
                budget.decimal(figure.amount(budget, month, subject)),
                parts(figure, subject));
    }

    private List<BudgetPartResponse> parts(ExplainedFigure figure, ExplainedSubject subject) {
        return switch (figure) {
            case READY_TO_ASSIGN -> readyToAssign();
            case FROM_LAST ->
                    List.of(
                            part(before, ExplainedFigure.READY_TO_ASSIGN),
                            part(before, ExplainedFigure.HELD));
            case INCOME -> incomes(income -> true);
            case OVERSPENT -> overspent();
            case HELD -> month.heldByHand() ? List.of() : incomes(BudgetMonth.Income::forNextMonth);
            case ASSIGNED, ACTIVITY, AVAILABLE, CARRIED -> ofCategories(figure, subject);
        };
    }

    private List<BudgetPartResponse> readyToAssign() {
        return List.of(
                part(month, ExplainedFigure.FROM_LAST),
                part(month, ExplainedFigure.INCOME),
                part("openingBalances", month.openingBalances()),
                part("transfers", month.transfers()),
                part(month, ExplainedFigure.OVERSPENT),
                part(ExplainedFigure.ASSIGNED.text(), -month.assigned()),
                part(ExplainedFigure.HELD.text(), -month.held()));
    }

    private List<BudgetPartResponse> incomes(Predicate<BudgetMonth.Income> wanted) {
        return budget.categories().stream()
                .filter(category -> category.kind() == CategoryKind.INCOME)
                .filter(each -> wanted.test(requireNonNull(month.incomes().get(each.id()))))
                .map(category -> part(month, ExplainedFigure.ACTIVITY, category))
                .filter(this::isSomething)
                .toList();
    }

    private List<BudgetPartResponse> overspent() {
        return ExplainedSubject.MONTH.categories(budget).stream()
                .filter(this::startsAgain)
                .map(category -> part(before, ExplainedFigure.AVAILABLE, category))
                .toList();
    }

    /// Of a month its groups, of a group its categories.
    private List<BudgetPartResponse> ofCategories(
            ExplainedFigure figure, ExplainedSubject subject) {
        if (subject.category() != null) {
            return ofCategory(figure, subject.category());
        }
        Stream<ExplainedSubject> parts =
                subject.group() == null
                        ? budget.groups().stream().map(ExplainedSubject::of)
                        : subject.categories(budget).stream().map(ExplainedSubject::of);
        return parts.map(each -> part(month, figure, each)).filter(this::isSomething).toList();
    }

    private List<BudgetPartResponse> ofCategory(ExplainedFigure figure, Category category) {
        return switch (figure) {
            case AVAILABLE ->
                    List.of(
                            part(month, ExplainedFigure.CARRIED, category),
                            part(month, ExplainedFigure.ASSIGNED, category),
                            part(month, ExplainedFigure.ACTIVITY, category));
            case CARRIED -> carried(category);
            default -> List.of();
        };
    }

    /// What was overspent and is not carried is made up for by what is ready to assign.
    private List<BudgetPartResponse> carried(Category category) {
        BudgetPartResponse available = part(before, ExplainedFigure.AVAILABLE, category);
        long missing = -before.envelope(category.id()).available();
        return startsAgain(category)
                ? List.of(available, part(ExplainedFigure.OVERSPENT.text(), missing))
                : List.of(available);
    }

    /// Whether the category was overspent last month and does not carry that.
    private boolean startsAgain(Category category) {
        return before.envelope(category.id()).available() < 0
                && month.envelope(category.id()).carried() == 0;
    }

    private BudgetPartResponse part(BudgetMonth of, ExplainedFigure figure) {
        return part(of, figure, ExplainedSubject.MONTH);
    }

    private BudgetPartResponse part(BudgetMonth of, ExplainedFigure figure, Category category) {
        return part(of, figure, ExplainedSubject.of(category));
    }

    private BudgetPartResponse part(
            BudgetMonth of, ExplainedFigure figure, ExplainedSubject subject) {
        return new BudgetPartResponse(
                of.month().toString(),
                figure.text(),
                subject.categoryId(),
                subject.groupId(),
                subject.name(),
                budget.decimal(figure.amount(budget, of, subject)));
    }

    /// A figure of the month with another sign than its own, or that cannot be explained.
    private BudgetPartResponse part(String figure, long amount) {
        return new BudgetPartResponse(
                month.month().toString(), figure, null, null, null, budget.decimal(amount));
    }

    private boolean isSomething(BudgetPartResponse part) {
        return !part.amount().equals(budget.decimal(0));
    }
}
