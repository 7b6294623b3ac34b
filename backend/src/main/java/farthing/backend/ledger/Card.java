package farthing.backend.ledger;

import farthing.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A credit card on budget that has an envelope for its payment.
///
/// @param id of the account
/// @param balances at the end of months in which it changed, in minor units; negative where money
///   is owed
/// @param rate the latest, of one unit of the card's currency in the household's; null if there is
///   none or both are the same
public record Card(
        UUID id,
        String name,
        Currency currency,
        boolean closed,
        NavigableMap<YearMonth, Long> balances,
        @Nullable BigDecimal rate) {

    /// At the end of a month.
    public Money balance(YearMonth month) {
        var last = balances.floorEntry(month);
        return Money.ofMinor(last == null ? 0 : last.getValue(), currency);
    }

    /// What is owed at the end of a month, in minor units of the household's currency: zero where
    /// the card has money; empty where there is no rate.
    public OptionalLong owed(YearMonth month, Currency ofHousehold) {
        long owed = Math.max(0, -balance(month).minor());
        if (currency.equals(ofHousehold)) {
            return OptionalLong.of(owed);
        }
        if (rate == null) {
            return OptionalLong.empty();
        }
        BigDecimal units = BigDecimal.valueOf(owed, currency.getDefaultFractionDigits());
        return OptionalLong.of(
                units.multiply(rate)
                        .movePointRight(ofHousehold.getDefaultFractionDigits())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
