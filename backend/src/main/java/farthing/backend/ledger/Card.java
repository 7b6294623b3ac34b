package farthing.backend.ledger;

import farthing.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A credit card on budget that has an envelope for its payment.
///
/// @param id of the account
/// @param balances at the end of months in which it changed, in minor units; negative where money
///   is owed
/// @param rates of one unit of the card's currency in the household's, at the end of each month;
///   without months that have none; empty if both currencies are the same
public record Card(
        UUID id,
        String name,
        Currency currency,
        boolean closed,
        NavigableMap<YearMonth, Long> balances,
        NavigableMap<YearMonth, BigDecimal> rates) {

    /// At the end of a month.
    public Money balance(YearMonth month) {
        var last = balances.floorEntry(month);
        return Money.ofMinor(last == null ? 0 : last.getValue(), currency);
    }

    /// What is owed at the end of a month, in minor units of the household's currency: zero where
    /// the card has money; empty where there is no rate, or with it the amount is beyond 10^15.
    public OptionalLong owed(YearMonth month, Currency ofHousehold) {
        long owed = Math.max(0, -balance(month).minor());
        if (currency.equals(ofHousehold)) {
            return OptionalLong.of(owed);
        }
        Map.@Nullable Entry<YearMonth, BigDecimal> rate = rates.floorEntry(month);
        if (rate == null) {
            return OptionalLong.empty();
        }
        return Conversion.convert(Money.ofMinor(owed, currency), rate.getValue(), ofHousehold);
    }
}
