package farthing.contract;

import java.time.LocalDate;
import java.time.YearMonth;

/// The months of a household, which begin on a day of its choice. A month is named after the
/// calendar month in which it begins: if months begin on the 15th, 14 November belongs to October
/// and 15 November to November.
///
/// @param startDay 1–28
public record HouseholdMonth(int startDay) {

    /// The month that a date belongs to.
    public YearMonth of(LocalDate date) {
        return YearMonth.from(date.minusDays(startDay - 1L));
    }

    /// The first date of a month.
    public LocalDate firstDate(YearMonth month) {
        return month.atDay(startDay);
    }

    /// The last date of a month.
    public LocalDate lastDate(YearMonth month) {
        return firstDate(month.plusMonths(1)).minusDays(1);
    }
}
