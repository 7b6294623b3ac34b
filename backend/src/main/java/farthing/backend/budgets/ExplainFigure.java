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
/// @param balance explains the balance of the month
record ExplainFigure(Budget budget, BudgetMonth before, BudgetMonth month, ExplainBalance balance) {

    BudgetExplanationResponse explain(ExplainedFigure figure, ExplainedSubject subject) {
        return new BudgetExplanationResponse(
                month.month().toString(),
                budget.household().currency().getCurrencyCode(),
                figure.text(),
                subject.categoryId(),
                subject.groupId(),
                subject.cardId(),
                subject.name(),
                subject.hidden(),
                budget.decimal(
                        figure == ExplainedFigure.BALANCE
                                ? balance.amount()
                                : figure.amount(budget, month, subject)),
                parts(figure, subject));
    }

    private List<BudgetPartResponse> parts(ExplainedFigure figure, ExplainedSubject subject) {
        if (subject.card() != null) {
            return new ExplainCard(budget, before, month, subject.card()).parts(figure);
        }
        if (subject.allCards()) {
            return ofCards(figure).toList();
        }
        return switch (figure) {
            case READY_TO_ASSIGN -> readyToAssign();
            case FROM_LAST ->
                    List.of(
                            part(before, ExplainedFigure.READY_TO_ASSIGN),
                            part(before, ExplainedFigure.HELD));
            case INCOME -> incomes(ExplainedFigure.ACTIVITY, income -> true);
            case OVERSPENT -> new ExplainTurn(budget, before, month).overspent();
            case HELD ->
                    month.heldByHand()
                            ? List.of()
                            : incomes(ExplainedFigure.ACTIVITY, BudgetMonth.Income::forNextMonth);
            case ASSIGNED, ACTIVITY, AVAILABLE, CARRIED, PLANNED, NEEDED, UNDERFUNDED ->
                    ofCategories(figure, subject);
            case RELEASED -> new ExplainTurn(budget, before, month).released();
            case PLANNED_INCOME -> incomes(ExplainedFigure.PLANNED, income -> true);
            case DIFFERENCE ->
                    subject.equals(ExplainedSubject.MONTH) || subject.hidden() != null
                            ? ofCategories(figure, subject)
                            : new ExplainComparison(budget, month).parts(figure, subject);
            case INCOME_DIFFERENCE, PLANNED_SAVED, SAVED, SAVED_DIFFERENCE ->
                    new ExplainComparison(budget, month).parts(figure, subject);
            case BALANCE -> balance.parts();
            case OPENING_BALANCES, TRANSFERS, SPENDING, PAYMENTS, MISSING -> List.of();
        };
    }

    private List<BudgetPartResponse> readyToAssign() {
        BudgetPartResponse released = part(month, ExplainedFigure.RELEASED);
        return Stream.of(
                        part(month, ExplainedFigure.FROM_LAST),
                        part(month, ExplainedFigure.INCOME),
                        part(month, ExplainedFigure.OPENING_BALANCES),
                        part(month, ExplainedFigure.TRANSFERS),
                        part(month, ExplainedFigure.OVERSPENT),
                        released,
                        part(ExplainedFigure.ASSIGNED.text(), -month.assigned()),
                        part(ExplainedFigure.HELD.text(), -month.held()))
                .filter(part -> part != released || isSomething(part))
                .toList();
    }

    private List<BudgetPartResponse> incomes(
            ExplainedFigure figure, Predicate<BudgetMonth.Income> wanted) {
        return budget.categories().stream()
                .filter(category -> category.kind() == CategoryKind.INCOME)
                .filter(each -> wanted.test(requireNonNull(month.incomes().get(each.id()))))
                .map(category -> part(month, figure, category))
                .filter(this::isSomething)
                .toList();
    }

    /// Of a month its groups; of a group, and of hidden or visible categories, its categories.
    private List<BudgetPartResponse> ofCategories(
            ExplainedFigure figure, ExplainedSubject subject) {
        if (subject.category() != null) {
            return ofCategory(figure, subject.category());
        }
        Stream<ExplainedSubject> parts =
                subject.group() == null && subject.hidden() == null
                        ? budget.groups().stream().map(ExplainedSubject::of)
                        : figure.categories(budget, subject).map(ExplainedSubject::of);
        Stream<BudgetPartResponse> all = parts.map(each -> part(month, figure, each));
        if (figure == ExplainedFigure.ASSIGNED && subject.equals(ExplainedSubject.MONTH)) {
            all = Stream.concat(all, ofCards(figure));
        }
        return all.filter(this::isSomething).toList();
    }

    private Stream<BudgetPartResponse> ofCards(ExplainedFigure figure) {
        return budget.cards().stream()
                .map(card -> part(month, figure, ExplainedSubject.of(card)))
                .filter(this::isSomething);
    }

    private List<BudgetPartResponse> ofCategory(ExplainedFigure figure, Category category) {
        return switch (figure) {
            case AVAILABLE ->
                    List.of(
                            part(month, ExplainedFigure.CARRIED, category),
                            part(month, ExplainedFigure.ASSIGNED, category),
                            part(month, ExplainedFigure.ACTIVITY, category));
            case CARRIED -> new ExplainTurn(budget, before, month).carried(category);
            case NEEDED, UNDERFUNDED -> new ExplainTargets(budget, month, category).parts(figure);
            default -> List.of();
        };
    }

    private BudgetPartResponse part(BudgetMonth of, ExplainedFigure figure) {
        return part(of, figure, ExplainedSubject.MONTH);
    }

    private BudgetPartResponse part(BudgetMonth of, ExplainedFigure figure, Category category) {
        return part(of, figure, ExplainedSubject.of(category));
    }

    private BudgetPartResponse part(
            BudgetMonth of, ExplainedFigure figure, ExplainedSubject subject) {
        return subject.part(budget, of, figure.text(), figure.amount(budget, of, subject));
    }

    /// A figure of the month with another sign than its own, or that cannot be explained.
    private BudgetPartResponse part(String figure, long amount) {
        return ExplainedSubject.MONTH.part(budget, month, figure, amount);
    }

    private boolean isSomething(BudgetPartResponse part) {
        return !part.amount().equals(budget.decimal(0));
    }
}
