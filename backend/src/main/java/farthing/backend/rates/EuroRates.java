package farthing.backend.rates;

import farthing.contract.Limits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The rates of one day as the European Central Bank publishes them.
///
/// @param perEuro how many units of a currency one euro is worth; the euro itself is not in it
record EuroRates(LocalDate date, Map<Currency, BigDecimal> perEuro) {

    private static final Currency EURO = Currency.getInstance("EUR");

    /// Whether the day has a rate for the currency.
    boolean has(Currency currency) {
        return currency.equals(EURO) || perEuro.containsKey(currency);
    }

    /// Converts to rates in the household's currency. If a euro is worth 1.0834 dollars and 0.8564
    /// pounds, a dollar is worth 0.8564 / 1.0834 = 0.790474432343 pounds. Rounded to 12 decimals,
    /// half even; each rate is rounded only once.
    ///
    /// @param household the household's currency
    /// @return empty if the day has no rate for the household's currency
    /// @throws farthing.backend.problems.Refused `rates-file-unreadable` if a result is zero or too
    ///   large
    List<Rate> in(Currency household, Predicate<Currency> wanted) {
        Map<Currency, BigDecimal> all = new HashMap<>(perEuro);
        all.put(EURO, BigDecimal.ONE);
        BigDecimal own = all.remove(household);
        if (own == null) {
            return List.of();
        }
        List<Rate> rates = new ArrayList<>();
        all.forEach((currency, units) -> {
            if (wanted.test(currency)) {
                BigDecimal value = own.divide(units, Limits.RATE_DIGITS, RoundingMode.HALF_EVEN);
                if (!Rate.isInRange(value)) {
                    throw new RateProblem.FileUnreadable(
                                    "The rates for %s and %s on %s are out of range"
                                            .formatted(household, currency, date))
                            .refused();
                }
                rates.add(new Rate(currency, date, value, Rate.RateSource.ECB));
            }
        });
        return rates;
    }
}
