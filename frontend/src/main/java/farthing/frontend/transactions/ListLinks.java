package farthing.frontend.transactions;

import farthing.contract.HouseholdMonth;
import java.time.YearMonth;

/// The URLs of the transaction lists behind the figures of a period.
///
/// @param month the household's months
/// @param from and `until`: the first and the last month
public record ListLinks(HouseholdMonth month, YearMonth from, YearMonth until) {

    /// All transactions of the period.
    public String all() {
        return "/transactions?" + period();
    }

    /// The transactions of one account.
    public String ofAccount(String account) {
        return "/transactions?account=" + account + "&" + period();
    }

    /// The transactions of one category.
    ///
    /// @param category an id, or `none` for uncategorised transactions
    public String of(String category) {
        return "/transactions?category=" + category + "&" + period();
    }

    private String period() {
        return "from=" + month.firstDate(from) + "&until=" + month.lastDate(until);
    }
}
