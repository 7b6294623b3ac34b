package farthing.frontend.accounts;

import farthing.contract.AccountResponse;
import farthing.frontend.server.Visit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The total balance of all accounts in one currency.
///
/// @param below whether it is negative
public record NetWorth(String currency, String amount, boolean below) {

    /// One per currency, the household's currency first.
    public static List<NetWorth> of(Visit visit) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        sums.put(visit.household().currency(), BigDecimal.ZERO);
        for (AccountResponse account : visit.accounts()) {
            sums.merge(account.currency(), new BigDecimal(account.balance()), BigDecimal::add);
        }
        return sums.entrySet().stream()
                .map(sum ->
                        new NetWorth(
                                sum.getKey(),
                                visit.formats()
                                        .amount(sum.getValue(), Currency.getInstance(sum.getKey())),
                                sum.getValue().signum() < 0))
                .toList();
    }
}
