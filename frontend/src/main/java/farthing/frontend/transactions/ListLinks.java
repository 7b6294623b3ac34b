package farthing.frontend.transactions;

import farthing.contract.HouseholdMonth;
import farthing.contract.Limits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/// The URLs of the transaction lists behind the figures of a period.
///
/// @param month the household's months
/// @param from and `until`: the first and the last month
/// @param budget how the transactions count in the budget: `on`, `openings` or `transfers`; empty
///   for all transactions
public record ListLinks(HouseholdMonth month, YearMonth from, YearMonth until, String budget) {

    public ListLinks(HouseholdMonth month, YearMonth from, YearMonth until) {
        this(month, from, until, "");
    }

    /// Only transactions on accounts on budget.
    public ListLinks onBudget() {
        return inBudget("on");
    }

    public ListLinks inBudget(String part) {
        return new ListLinks(month, from, until, part);
    }

    /// All transactions of the period.
    public String all() {
        return "/transactions?" + period();
    }

    /// The transactions of one account.
    public String ofAccount(String account) {
        return "/transactions?account=" + account + "&" + period();
    }

    /// The transactions of several accounts, found by their names; empty if that would be too long
    /// for a search.
    public String ofAccounts(List<String> names) {
        String search =
                names.stream()
                        .map(name -> "account:\"" + name.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(" or "));
        if (search.length() > Limits.SEARCH) {
            return "";
        }
        return "/transactions?q="
                + URLEncoder.encode(search, StandardCharsets.UTF_8)
                + "&"
                + period();
    }

    /// The transactions of one category.
    ///
    /// @param category an id, or `none` for uncategorised transactions
    public String of(String category) {
        return "/transactions?category=" + category + "&" + period();
    }

    private String period() {
        String dates = "from=" + month.firstDate(from) + "&until=" + month.lastDate(until);
        return budget.isEmpty() ? dates : dates + "&budget=" + budget;
    }
}
