package farthing.frontend.budget;

import farthing.contract.BudgetFillRequest;
import farthing.frontend.budget.BudgetPage.Learning;
import farthing.frontend.budget.BudgetPage.LearningStep;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first steps of a household that has not planned anything yet, or plans its first month.
///
/// @param month the first one of the plan
record FirstPlan(Visit visit, YearMonth month) {

    /// The number of months whose average can be taken.
    private static final int MONTHS_OF_AVERAGES = 3;

    /// For envelopes; `null` in any other month than the current one, and if something was assigned
    /// in the month or one of the two before.
    ///
    /// @param ready to assign
    @Nullable Learning assigning(Money ready) {
        return assigning(ready, month);
    }

    /// As [#assigning], but also if something was assigned in the month itself.
    @Nullable Learning assigningMore(Money ready) {
        return assigning(ready, month.minusMonths(1));
    }

    private @Nullable Learning assigning(Money ready, YearMonth until) {
        return isBegun(until)
                ? null
                : new Learning(text().title(), List.of(there(ready), assign(), again()));
    }

    /// For tracking; `null` as with [#assigning].
    @Nullable Learning planning() {
        if (isBegun(month)) {
            return null;
        }
        return new Learning(
                text().plan_title(),
                List.of(
                        step(text().plan_income(), text().plan_income_text()),
                        averages(text().plan(), text().plan_text(), text().plan_averages_text()),
                        step(text().compare(), text().compare_text())));
    }

    private LearningStep there(Money ready) {
        if (ready.isPositive()) {
            return step(text().there(), text().there_text(visit.formats().amount(ready)));
        }
        return new LearningStep(
                text().there(),
                text().there_nothing(),
                "/accounts",
                visit.text().of(CommonText.class).accounts(),
                "");
    }

    private LearningStep assign() {
        return averages(text().assign(), text().assign_text(), text().averages_text());
    }

    private LearningStep again() {
        return step(text().again(), text().again_text());
    }

    /// Offers the averages if there are any.
    private LearningStep averages(String name, String words, String hint) {
        return hasHistory()
                ? new LearningStep(
                        name,
                        words,
                        MonthOfBudget.href(month)
                                + "/fill?method=average-spent&months="
                                + MONTHS_OF_AVERAGES,
                        text().averages(),
                        hint)
                : step(name, words);
    }

    private static LearningStep step(String name, String words) {
        return new LearningStep(name, words, "", "", "");
    }

    /// @param until the last month in which a plan counts
    private boolean isBegun(YearMonth until) {
        return !month.equals(visit.calendar().thisMonth())
                || visit.books().budgetSummary(until).planned();
    }

    /// Whether there is an average of anything.
    private boolean hasHistory() {
        BudgetFillRequest averages =
                new BudgetFillRequest(
                        FillWords.AVERAGE_SPENT, MONTHS_OF_AVERAGES, null, null, true);
        return visit.books().previewFill(month, averages).changes().stream()
                .anyMatch(change -> new BigDecimal(change.after()).signum() != 0);
    }

    private LearnText text() {
        return visit.text().of(LearnText.class);
    }
}
