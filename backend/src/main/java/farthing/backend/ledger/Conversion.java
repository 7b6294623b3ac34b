package farthing.backend.ledger;

import farthing.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.OptionalLong;

/// Converts amounts to the household's currency.
final class Conversion {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private Conversion() {}

    /// In minor units, rounded half away from zero; empty from 10^15, which may be too large to be
    /// added up.
    ///
    /// @param rate of one unit of the amount's currency
    static OptionalLong convert(Money amount, BigDecimal rate, Currency ofHousehold) {
        BigDecimal converted =
                BigDecimal.valueOf(amount.minor(), amount.currency().getDefaultFractionDigits())
                        .multiply(rate)
                        .movePointRight(ofHousehold.getDefaultFractionDigits())
                        .setScale(0, RoundingMode.HALF_UP);
        return converted.abs().compareTo(MOST) < 0
                ? OptionalLong.of(converted.longValueExact())
                : OptionalLong.empty();
    }
}
