package farthing.backend.formats;

import farthing.contract.Limits;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The order of day, month and year. `03/04/2026` is 3 April in [#DMY].
enum DateOrder {
    YMD("yyyy-MM-dd"),
    DMY("dd/MM/yyyy"),
    MDY("MM/dd/yyyy");

    /// Two-digit years from 69 on are 1969 to 1999, those below 2000 to 2068 (POSIX strptime,
    /// `%y`).
    private static final int PIVOT = 69;

    private final String pattern;

    DateOrder(String pattern) {
        this.pattern = pattern;
    }

    String pattern() {
        return pattern;
    }

    /// The order of the letters d, M and y in a pattern: `d.M.yy` is [#DMY]. Empty if one of them
    /// is missing, or for another order.
    static Optional<DateOrder> ofPattern(String pattern) {
        int year = pattern.indexOf('y') < 0 ? pattern.indexOf('u') : pattern.indexOf('y');
        int month = pattern.indexOf('M');
        int day = pattern.indexOf('d');
        if (year < 0 || month < 0 || day < 0) {
            return Optional.empty();
        }
        if (year < month && month < day) {
            return Optional.of(YMD);
        }
        if (year < day || year < month) {
            return Optional.empty();
        }
        return Optional.of(day < month ? DMY : MDY);
    }

    /// Parses a date in this order. A leading four-digit number is always the year. A time of day
    /// after the date is ignored.
    ///
    /// @return null if the text is not a date, or its year is out of range
    @Nullable LocalDate parse(String text) {
        DateText date = DateText.of(text);
        return date == null ? null : parse(date);
    }

    @Nullable LocalDate parse(DateText date) {
        if (date.yearFirst()) {
            return date(date.first(), date.second(), date.third());
        }
        int first = date.first();
        int second = date.second();
        int third = date.third();
        return switch (this) {
            case YMD -> date.yearLast() ? null : date(century(first), second, third);
            case DMY -> date(date.yearLast() ? third : century(third), second, first);
            case MDY -> date(date.yearLast() ? third : century(third), first, second);
        };
    }

    private static int century(int year) {
        return year < PIVOT ? 2000 + year : 1900 + year;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        boolean possible =
                year >= Limits.FIRST_YEAR
                        && year <= Limits.LAST_YEAR
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth();
        return possible ? LocalDate.of(year, month, day) : null;
    }
}
