package farthing.frontend.overview;

import farthing.contract.Limits;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The first and the last month of an overview, both included.
record ShownPeriod(YearMonth from, YearMonth until) {

    static ShownPeriod lastMonths(int months, YearMonth now) {
        return new ShownPeriod(now.minusMonths(months - 1), now);
    }

    static ShownPeriod year(int year) {
        return new ShownPeriod(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /// `read("2026-01", "2026-12")`; if one is missing, it is the same as the other.
    ///
    /// @return empty if they are not months, in the wrong order, or too many
    static Optional<ShownPeriod> read(String from, String until) {
        try {
            ShownPeriod period =
                    new ShownPeriod(
                            YearMonth.parse(from.isEmpty() ? until : from),
                            YearMonth.parse(until.isEmpty() ? from : until));
            boolean shown = period.months() >= 1 && period.months() <= Limits.REPORT_MONTHS;
            return shown ? Optional.of(period) : Optional.empty();
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    long months() {
        return ChronoUnit.MONTHS.between(from, until) + 1;
    }

    String href() {
        return "/overview?from=" + from + "&until=" + until;
    }
}
