package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.backend.budgets.BudgetMonth.Envelope;
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
                subject.cardId(),
                subject.name(),
                budget.decimal(figure.amount(budget, month, subject)),
                parts(figure, subject));
    }

    private List<BudgetPartResponse> parts(ExplainedFigure figure, ExplainedSubject subject) {
        if (subject.card() != null) {
            return new ExplainCard(budget, before, month, subject.card()).parts(figure);
        }
        return switch (figure) {
            case READY_TO_ASSIGN -> readyToAssign();
            case FROM_LAST ->
                    List.of(
                            part(before, ExplainedFigure.READY_TO_ASSIGN),
                            part(before, ExplainedFigure.HELD));
            case INCOME -> incomes(ExplainedFigure.ACTIVITY, income -> true);
            case OVERSPENT -> overspent();
            case HELD ->
                    month.heldByHand()
                            ? List.of()
                            : incomes(ExplainedFigure.ACTIVITY, BudgetMonth.Income::forNextMonth);
            case ASSIGNED, ACTIVITY, AVAILABLE, CARRIED, PLANNED -> ofCategories(figure, subject);
            case RELEASED -> released();
            case PLANNED_INCOME -> incomes(ExplainedFigure.PLANNED, income -> true);
            case INCOME_DIFFERENCE, DIFFERENCE, PLANNED_SAVED, SAVED, SAVED_DIFFERENCE ->
                    new ExplainComparison(budget, month).parts(figure, subject);
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

    private List<BudgetPartResponse> overspent() {
        Stream<BudgetPartResponse> ofCategories =
                ExplainedSubject.MONTH.categories(budget).stream()
                        .filter(this::startsAgain)
                        .map(each ->
                                available(
                                        ExplainedSubject.of(each),
                                        before.envelope(each.id()).left()));
        Stream<BudgetPartResponse> ofCards =
                budget.cards().stream()
                        .filter(each -> before.card(each.id()).available() < 0)
                        .map(each ->
                                available(
                                        ExplainedSubject.of(each),
                                        before.card(each.id()).available()));
        return Stream.concat(ofCategories, ofCards).toList();
    }

    /// What was missing at the end of the month before.
    private BudgetPartResponse available(ExplainedSubject subject, long left) {
        return subject.part(budget, before, ExplainedFigure.AVAILABLE.text(), left);
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
        Stream<BudgetPartResponse> all = parts.map(each -> part(month, figure, each));
        if (figure == ExplainedFigure.ASSIGNED && subject.group() == null) {
            Stream<ExplainedSubject> cards = budget.cards().stream().map(ExplainedSubject::of);
            all = Stream.concat(all, cards.map(each -> part(month, figure, each)));
        }
        return all.filter(this::isSomething).toList();
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

    /// What was overspent and is not carried is made up for by what is ready to assign, or owed on
    /// cards. What is released goes there.
    private List<BudgetPartResponse> carried(Category category) {
        Envelope last = before.envelope(category.id());
        long turned = turned(category);
        Stream<BudgetPartResponse> others =
                Stream.of(
                                part("overspentOnCredit", last.overspentOnCredit()),
                                part(ExplainedFigure.OVERSPENT.text(), Math.max(0, turned)),
                                part(ExplainedFigure.RELEASED.text(), Math.min(0, turned)))
                        .filter(this::isSomething);
        return Stream.concat(Stream.of(part(before, ExplainedFigure.AVAILABLE, category)), others)
                .toList();
    }

    /// What the carried amount has more than was left at the end of the month before.
    private long turned(Category category) {
        return Math.subtractExact(
                month.envelope(category.id()).carried(), before.envelope(category.id()).left());
    }

    private List<BudgetPartResponse> released() {
        return ExplainedSubject.MONTH.categories(budget).stream()
                .filter(category -> turned(category) < 0)
                .map(category -> available(ExplainedSubject.of(category), -turned(category)))
                .toList();
    }

    /// Whether the category was overspent in cash last month and does not carry that.
    private boolean startsAgain(Category category) {
        return before.envelope(category.id()).left() < 0
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
