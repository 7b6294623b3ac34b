package farthing.backend.targets;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalLong;
import java.util.UUID;

/// What one target of a category needs in a month.
///
/// @param carried carried from the last month, without what earlier targets counted
public record Need(PlannedMonth month, UUID category, Target target, long carried) {

    private static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);
    private static final LocalDate FIRST_MONDAY =
            FIRST_MONTH.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /// Minor units, 0 or more.
    public long amount() {
        return switch (target.kind()) {
            case SET_ASIDE -> setAside();
            case REFILL, BALANCE -> share(Math.max(0, Math.subtractExact(level(), carried)));
            case INCOME_SHARE -> ofIncome();
            case DEBT -> payment();
            case AVERAGE -> month.averageSpent(category, target.months());
            case COPY -> Math.max(0, month.assigned(category, target.months()));
            case REMAINDER -> 0;
        };
    }

    /// What the category should hold at the end of the period, including carried money. 0 for kinds
    /// that do not count carried money.
    long level() {
        return switch (target.kind()) {
            case BALANCE -> monthsLeft() > 0 ? target.amount() : 0;
            case REFILL ->
                    target.periodMonths() == 0
                            ? target.amount() * weeks()
                            : monthOfPeriod() == 0 ? target.amount() : 0;
            case SET_ASIDE, INCOME_SHARE, DEBT, AVERAGE, COPY, REMAINDER -> 0;
        };
    }

    /// The carried money that this target does not count.
    long leftOver() {
        return level() == 0 ? carried : Math.max(0, carried - level());
    }

    /// The carried money that counts for this target; negative if the category was overspent. Empty
    /// for kinds that do not count carried money.
    public OptionalLong counted() {
        return level() == 0 ? OptionalLong.empty() : OptionalLong.of(Math.min(carried, level()));
    }

    /// In how many equal parts what is missing is assigned, including this month's. Empty for kinds
    /// that need it at once.
    public OptionalLong months() {
        return level() > 0 && target.kind() == TargetKind.BALANCE
                ? OptionalLong.of(monthsLeft())
                : OptionalLong.empty();
    }

    /// What this month needs of the missing amount: all of it, or an equal share until the due
    /// date.
    private long share(long missing) {
        if (level() == 0) {
            return 0;
        }
        return target.kind() == TargetKind.BALANCE ? Math.ceilDiv(missing, monthsLeft()) : missing;
    }

    /// The date by which the amount is needed; of a balance that repeats, the next one.
    LocalDate due() {
        LocalDate due = requireNonNull(target.due());
        if (target.kind() != TargetKind.BALANCE || target.periodMonths() == 0) {
            return due;
        }
        long late = monthOf(due).until(month.month(), ChronoUnit.MONTHS);
        long periods = Math.max(0, Math.ceilDiv(late, target.periodMonths()));
        return due.plusMonths(periods * target.periodMonths());
    }

    /// The months until the due date, including this one; 0 or less after it.
    private long monthsLeft() {
        return month.month().until(monthOf(due()), ChronoUnit.MONTHS) + 1;
    }

    private long setAside() {
        if (target.periodMonths() == 0) {
            return target.amount() * weeks();
        }
        long number = monthOfPeriod();
        return number < 0 ? 0 : part(target.amount(), target.periodMonths(), number);
    }

    /// The position of the month in its period, from 0; −1 before the start.
    private long monthOfPeriod() {
        LocalDate start = target.start();
        YearMonth first = start == null ? FIRST_MONTH : monthOf(start);
        if (start != null && month.month().isBefore(first)) {
            return -1;
        }
        return Math.floorMod(first.until(month.month(), ChronoUnit.MONTHS), target.periodMonths());
    }

    /// How many periods of weeks begin in the month.
    private long weeks() {
        LocalDate start = target.start();
        LocalDate anchor = start == null ? FIRST_MONDAY : start;
        LocalDate first = month.calendar().firstDate(month.month());
        if (start != null && first.isBefore(start)) {
            first = start;
        }
        long end = anchor.until(month.calendar().lastDate(month.month()), ChronoUnit.DAYS);
        long before = anchor.until(first, ChronoUnit.DAYS) - 1;
        int days = 7 * target.every();
        return Math.max(0, Math.floorDiv(end, days) - Math.floorDiv(before, days));
    }

    private long ofIncome() {
        long shared =
                switch (target.incomeFrom()) {
                    case READY_TO_ASSIGN -> month.toAssign();
                    case THIS_MONTH, LAST_MONTH ->
                            month.income(target.income(), target.incomeFrom().monthsAgo());
                };
        return BigInteger.valueOf(Math.max(0, shared))
                .multiply(BigInteger.valueOf(target.basisPoints()))
                .divide(WHOLE)
                .longValueExact();
    }

    private long payment() {
        YearMonth first = monthOf(requireNonNull(target.start()));
        long number = first.until(month.month(), ChronoUnit.MONTHS);
        if (number < 0) {
            return 0;
        }
        if (target.payment() > 0) {
            long paid = Math.multiplyExact(target.payment(), number);
            return Math.clamp(target.amount() - paid, 0, target.payment());
        }
        long payments = first.until(monthOf(due()), ChronoUnit.MONTHS) + 1;
        return number >= payments ? 0 : part(target.amount(), payments, number);
    }

    /// One of equal parts that add up to the whole; the larger ones come first.
    private static long part(long whole, long parts, long number) {
        return whole / parts + (number < whole % parts ? 1 : 0);
    }

    private YearMonth monthOf(LocalDate date) {
        return month.calendar().of(date);
    }
}
