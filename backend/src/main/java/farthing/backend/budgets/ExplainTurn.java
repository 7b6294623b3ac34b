package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.Envelope;
import farthing.backend.categories.Category;
import farthing.contract.BudgetPartResponse;
import java.util.List;
import java.util.stream.Stream;

/// Explains how envelopes change from one month to the next. Overspending that is not carried
/// reduces ready to assign, or is owed on cards. Money that is released returns to ready to assign.
///
/// @param before the month before
record ExplainTurn(Budget budget, BudgetMonth before, BudgetMonth month) {

    List<BudgetPartResponse> overspent() {
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

    List<BudgetPartResponse> released() {
        return ExplainedSubject.MONTH.categories(budget).stream()
                .filter(category -> turned(category) < 0)
                .map(category -> available(ExplainedSubject.of(category), -turned(category)))
                .toList();
    }

    /// What a category carries is what was left in it, and what the turn of the month changed.
    List<BudgetPartResponse> carried(Category category) {
        Envelope last = before.envelope(category.id());
        long turned = turned(category);
        Stream<BudgetPartResponse> others =
                Stream.of(
                                part("overspentOnCredit", last.overspentOnCredit()),
                                part(ExplainedFigure.OVERSPENT.text(), Math.max(0, turned)),
                                part(ExplainedFigure.RELEASED.text(), Math.min(0, turned)))
                        .filter(part -> !part.amount().equals(budget.decimal(0)));
        BudgetPartResponse left = available(ExplainedSubject.of(category), last.available());
        return Stream.concat(Stream.of(left), others).toList();
    }

    /// What was left at the end of the month before, or missing.
    private BudgetPartResponse available(ExplainedSubject subject, long left) {
        return subject.part(budget, before, ExplainedFigure.AVAILABLE.text(), left);
    }

    private BudgetPartResponse part(String figure, long amount) {
        return ExplainedSubject.MONTH.part(budget, month, figure, amount);
    }

    /// What the carried amount has more than was left at the end of the month before.
    private long turned(Category category) {
        return Math.subtractExact(
                month.envelope(category.id()).carried(), before.envelope(category.id()).left());
    }

    /// Whether the category was overspent in cash last month and does not carry that.
    private boolean startsAgain(Category category) {
        return before.envelope(category.id()).left() < 0
                && month.envelope(category.id()).carried() == 0;
    }
}
