package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.Envelope;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryGroup;
import farthing.backend.categories.CategoryKind;
import farthing.contract.BudgetYearCategoryResponse;
import farthing.contract.BudgetYearFiguresResponse;
import farthing.contract.BudgetYearGroupResponse;
import farthing.contract.BudgetYearResponse;
import farthing.contract.BudgetYearSumResponse;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Converts a year of the budget to the API's response.
///
/// @param months of the year, January first
/// @param now the current month
record BudgetYearResponses(Budget budget, List<BudgetMonth> months, YearMonth now) {

    static BudgetYearResponse of(Budget budget, Year year, YearMonth now) {
        List<BudgetMonth> months =
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> budget.month(year.atMonth(month)))
                        .toList();
        return new BudgetYearResponses(budget, months, now).response(year);
    }

    /// Plan and actual, in minor units.
    ///
    /// @param activity negative where money was spent
    private record Figures(long assigned, long activity) {

        private static final Figures NONE = new Figures(0, 0);

        Figures plus(Figures other) {
            return new Figures(
                    Math.addExact(assigned, other.assigned),
                    Math.addExact(activity, other.activity));
        }
    }

    private BudgetYearResponse response(Year year) {
        return new BudgetYearResponse(
                year.getValue(),
                budget.household().currency().getCurrencyCode(),
                months.stream().map(month -> month.month().toString()).toList(),
                budget.groups().stream()
                        .map(this::group)
                        .filter(group -> !group.categories().isEmpty())
                        .toList(),
                sum(CategoryKind.EXPENSE, of(CategoryKind.EXPENSE)),
                of(CategoryKind.INCOME).stream().map(this::category).toList(),
                sum(CategoryKind.INCOME, of(CategoryKind.INCOME)),
                budget.decimal(
                        BudgetMonth.sum(
                                months.stream().mapToLong(BudgetMonth::uncategorised).toArray())),
                Uncounted.in(months),
                new Projection(budget, now).since(year.atMonth(1)));
    }

    private BudgetYearGroupResponse group(CategoryGroup group) {
        List<Category> ours =
                of(CategoryKind.EXPENSE).stream()
                        .filter(category -> category.group().equals(group.id()))
                        .toList();
        BudgetYearSumResponse sum = sum(CategoryKind.EXPENSE, ours);
        return new BudgetYearGroupResponse(
                group.id().toString(),
                group.name(),
                sum.months(),
                sum.year(),
                ours.stream().map(this::category).toList());
    }

    private BudgetYearCategoryResponse category(Category category) {
        BudgetYearSumResponse sum = sum(category.kind(), List.of(category));
        return new BudgetYearCategoryResponse(
                category.id().toString(),
                category.name(),
                category.hidden(),
                sum.months(),
                sum.year());
    }

    private List<Category> of(CategoryKind kind) {
        return budget.categories().stream().filter(category -> category.kind() == kind).toList();
    }

    /// @param categories all of this kind
    private BudgetYearSumResponse sum(CategoryKind kind, List<Category> categories) {
        List<Figures> sums =
                months.stream()
                        .map(month ->
                                categories.stream()
                                        .map(category -> figures(month, category))
                                        .reduce(Figures.NONE, Figures::plus))
                        .toList();
        return new BudgetYearSumResponse(
                sums.stream().map(figures -> response(figures, kind)).toList(),
                response(sums.stream().reduce(Figures.NONE, Figures::plus), kind));
    }

    private Figures figures(BudgetMonth month, Category category) {
        long planned = budget.plan(category.id(), month.month()).planned();
        if (category.kind() == CategoryKind.INCOME) {
            return new Figures(
                    planned, Objects.requireNonNull(month.incomes().get(category.id())).activity());
        }
        Envelope envelope = month.envelope(category.id());
        return new Figures(
                budget.isTracking() ? planned : envelope.assigned(), envelope.activity());
    }

    /// Income has a plan only in tracking mode.
    private BudgetYearFiguresResponse response(Figures figures, CategoryKind kind) {
        boolean income = kind == CategoryKind.INCOME;
        if (income && !budget.isTracking()) {
            return new BudgetYearFiguresResponse(null, budget.decimal(figures.activity()), null);
        }
        long planned = income ? -figures.assigned() : figures.assigned();
        return new BudgetYearFiguresResponse(
                budget.decimal(figures.assigned()),
                budget.decimal(figures.activity()),
                budget.decimal(Math.addExact(planned, figures.activity())));
    }
}
