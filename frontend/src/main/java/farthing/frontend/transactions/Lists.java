package farthing.frontend.transactions;

import java.time.YearMonth;

/// The addresses of the lists that the figures of a period sum.
///
/// @param from and `until`: the first and the last month
public record Lists(YearMonth from, YearMonth until) {

    /// Everything in the period.
    public String all() {
        return "/transactions?from=" + from.atDay(1) + "&until=" + until.atEndOfMonth();
    }

    /// One category's.
    ///
    /// @param category an id, or `none` for what is uncategorised
    public String of(String category) {
        return "/transactions?category="
                + category
                + "&from="
                + from.atDay(1)
                + "&until="
                + until.atEndOfMonth();
    }
}
