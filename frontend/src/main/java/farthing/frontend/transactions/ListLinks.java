package farthing.frontend.transactions;

import farthing.contract.HouseholdMonth;
import java.time.YearMonth;

/// The addresses of the lists that the figures of a period sum.
///
/// @param month when the months begin
/// @param from and `until`: the first and the last month
public record ListLinks(HouseholdMonth month, YearMonth from, YearMonth until) {

    /// Everything in the period.
    public String all() {
        return "/transactions?from=" + month.firstDate(from) + "&until=" + month.lastDate(until);
    }

    /// One category's.
    ///
    /// @param category an id, or `none` for what is uncategorised
    public String of(String category) {
        return "/transactions?category="
                + category
                + "&from="
                + month.firstDate(from)
                + "&until="
                + month.lastDate(until);
    }
}
