package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.backend.problems.Words;
import farthing.backend.targets.Distribution;
import farthing.backend.targets.MonthTargets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;

/// How the amounts for categories are found.
enum FillMethod {
    TARGETS(FillMethod::ofTargets),
    LAST_MONTH(each(last -> last.isEmpty() ? 0 : last.getLast().amount())),
    LAST_YEAR(FillMethod::ofLastYear),
    AVERAGE_ASSIGNED(each(last -> average(sum(last, Compared::amount), last.size()))),
    AVERAGE_SPENT(each(last -> average(spent(last), last.size()))),
    SUM_SPENT(each(FillMethod::spent)),
    ZERO(each(last -> 0));

    static final Words<FillMethod> WORDS = Words.of(FillMethod.class);

    private static final int MONTHS_OF_YEAR = 12;

    private final Amounts amounts;

    FillMethod(Amounts amounts) {
        this.amounts = amounts;
    }

    /// What is filled, and what the amounts come from.
    ///
    /// @param last the months before that count, oldest first
    record Filling(
            Budget budget, YearMonth month, List<BudgetMonth> last, List<Fillable> categories) {

        private List<Compared> last(Fillable category) {
            return last.stream().map(each -> compared(category, each)).toList();
        }

        private Compared compared(Fillable category, BudgetMonth of) {
            long actual =
                    switch (category.kind()) {
                        case INCOME -> requireNonNull(of.incomes().get(category.id())).activity();
                        case EXPENSE -> -of.envelope(category.id()).activity();
                        case CARD -> 0;
                    };
            return new Compared(budget.amount(category.id(), of.month()), actual);
        }
    }

    /// A category in a month, in minor units.
    ///
    /// @param amount assigned, or planned in tracking mode
    /// @param actual spent, or received in an income category
    private record Compared(long amount, long actual) {}

    private interface Amounts {

        Map<UUID, Long> of(Filling filling);
    }

    /// Whether it can fill the payments of cards: they have no targets and no spending.
    boolean fillsCards() {
        return this == LAST_MONTH || this == LAST_YEAR || this == AVERAGE_ASSIGNED || this == ZERO;
    }

    /// How many of the last months it looks at.
    ///
    /// @param asked what the request says
    int months(int asked) {
        return this == LAST_YEAR ? MONTHS_OF_YEAR : asked;
    }

    /// What each category should have assigned, or planned in tracking mode, in minor units.
    Map<UUID, Long> amounts(Filling filling) {
        return amounts.of(filling);
    }

    /// @param amount from the last months of a category, oldest first
    private static Amounts each(ToLongFunction<List<Compared>> amount) {
        return filling -> {
            Map<UUID, Long> amounts = new HashMap<>();
            for (Fillable category : filling.categories()) {
                amounts.put(category.id(), amount.applyAsLong(filling.last(category)));
            }
            return amounts;
        };
    }

    /// What was assigned a year before. Nothing changes if there was no budget then.
    private static Map<UUID, Long> ofLastYear(Filling filling) {
        YearMonth then = filling.month().minusYears(1);
        YearMonth from = filling.budget().isEmpty(then) ? filling.month() : then;
        Map<UUID, Long> amounts = new HashMap<>();
        for (Fillable category : filling.categories()) {
            amounts.put(category.id(), filling.budget().amount(category.id(), from));
        }
        return amounts;
    }

    /// What is assigned, and what targets add to it from what is ready to assign.
    private static Map<UUID, Long> ofTargets(Filling filling) {
        PlannedMonthOfBudget month = PlannedMonthOfBudget.of(filling.budget(), filling.month());
        List<Distribution.Claim> claims =
                filling.categories().stream()
                        .map(category -> month.targets(category.id()))
                        .flatMap(Optional::stream)
                        .map(MonthTargets::claims)
                        .flatMap(List::stream)
                        .toList();
        Map<UUID, Long> given = Distribution.of(month.figures().readyToAssign(), claims);
        Map<UUID, Long> amounts = new HashMap<>();
        for (Fillable category : filling.categories()) {
            long assigned = month.assigned(category.id(), 0);
            amounts.put(
                    category.id(), Math.addExact(assigned, given.getOrDefault(category.id(), 0L)));
        }
        return amounts;
    }

    /// Zero where more was received than spent, or more went back than was received.
    private static long spent(List<Compared> last) {
        return Math.max(0, sum(last, Compared::actual));
    }

    private static long sum(List<Compared> last, ToLongFunction<Compared> figure) {
        return BudgetMonth.sum(last.stream().mapToLong(figure).toArray());
    }

    /// Rounded half up; 0 if no month counts.
    static long average(long sum, int months) {
        return months == 0
                ? 0
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(months), RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
