package farthing.frontend.accounts;

import farthing.contract.AccountResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The total balance of all accounts in one currency.
///
/// @param below whether it is negative
public record NetWorth(String currency, String amount, boolean below) {

    /// One per currency, the household's currency first.
    public static List<NetWorth> of(Visit visit) {
        Map<String, Money> sums = new LinkedHashMap<>();
        sums.put(visit.household().currency(), Money.zero(visit.currency()));
        for (AccountResponse account : visit.accounts()) {
            sums.merge(account.currency(), Amounts.balance(account), Money::plus);
        }
        return sums.values().stream()
                .map(sum ->
                        new NetWorth(
                                sum.currency().getCurrencyCode(),
                                visit.formats().amount(sum),
                                sum.isNegative()))
                .toList();
    }
}
