package farthing.backend.search;

import farthing.backend.ledger.Filter;
import farthing.backend.problems.Fields;
import farthing.backend.search.SyntaxError.Reason;
import farthing.contract.HouseholdMonth;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// A period of days: the value of `date:`. Months and years are those of the household; weeks begin
/// on Monday.
///
/// @param first the first day
/// @param last the last day
record Days(LocalDate first, LocalDate last) {

    /// Reads the value of `date:`, such as `2026-05`, `2026-01..2026-03`, `>=2026` or `last-month`.
    static Filter read(String text, Place place, LocalDate today, HouseholdMonth calendar)
            throws SyntaxError {
        NamedPeriod period = new NamedPeriod(place, today, calendar);
        int dots = text.indexOf("..");
        if (dots >= 0 && text.length() > 2) {
            String from = text.substring(0, dots);
            String until = text.substring(dots + 2);
            List<Filter> ends = new ArrayList<>();
            if (!from.isEmpty()) {
                ends.add(new Filter.From(period.read(from).first));
            }
            if (!until.isEmpty()) {
                ends.add(new Filter.Until(period.read(until).last));
            }
            if (!from.isEmpty()
                    && !until.isEmpty()
                    && period.read(until).last.isBefore(period.read(from).first)) {
                throw new SyntaxError(Reason.RANGE_REVERSED, place);
            }
            return Filter.and(ends);
        }
        if (text.startsWith(">=")) {
            return new Filter.From(period.read(text.substring(2)).first);
        }
        if (text.startsWith("<=")) {
            return new Filter.Until(period.read(text.substring(2)).last);
        }
        if (text.startsWith(">")) {
            return new Filter.From(period.read(text.substring(1)).last.plusDays(1));
        }
        if (text.startsWith("<")) {
            return new Filter.Until(period.read(text.substring(1)).first.minusDays(1));
        }
        Days days = period.read(text);
        return Filter.and(List.of(new Filter.From(days.first), new Filter.Until(days.last)));
    }

    private record NamedPeriod(Place place, LocalDate today, HouseholdMonth calendar) {

        Days read(String text) throws SyntaxError {
            return switch (text) {
                case "today" -> new Days(today, today);
                case "yesterday" -> new Days(today.minusDays(1), today.minusDays(1));
                case "this-week" -> week(today);
                case "last-week" -> week(today.minusWeeks(1));
                case "this-month" -> month(calendar.of(today));
                case "last-month" -> month(calendar.of(today).minusMonths(1));
                case "this-year" -> year(calendar.of(today).getYear());
                case "last-year" -> year(calendar.of(today).getYear() - 1);
                default -> written(text);
            };
        }

        private Days written(String text) throws SyntaxError {
            try {
                Days days =
                        switch (text.length()) {
                            case 4 -> year(Year.parse(text).getValue());
                            case 7 -> month(YearMonth.parse(text));
                            default -> day(LocalDate.parse(text));
                        };
                if (days.first.getYear() < Fields.FIRST_DATE.getYear()
                        || days.first.getYear() > Fields.LAST_DATE.getYear()) {
                    throw new SyntaxError(Reason.YEAR_OUT_OF_RANGE, place);
                }
                return days;
            } catch (DateTimeException e) {
                throw new SyntaxError(Reason.NOT_A_DATE, place);
            }
        }

        private static Days day(LocalDate date) {
            return new Days(date, date);
        }

        private static Days week(LocalDate date) {
            LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Days(monday, monday.plusDays(6));
        }

        private Days month(YearMonth month) {
            return new Days(calendar.firstDate(month), calendar.lastDate(month));
        }

        private Days year(int year) {
            return new Days(
                    calendar.firstDate(YearMonth.of(year, 1)),
                    calendar.lastDate(YearMonth.of(year, 12)));
        }
    }
}
