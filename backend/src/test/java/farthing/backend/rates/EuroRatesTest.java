package farthing.backend.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.backend.problems.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arithmetic of cross rates.
class EuroRatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 3);

    @ParameterizedTest(name = "1 {2} is {4} {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # household | its units per euro | currency | its units per euro | worth
                    EUR         | 1                  | USD      | 1.25               | 0.8
                    EUR         | 1                  | USD      | 1.0834             | 0.923020121839
                    EUR         | 1                  | IDR      | 17063.42           | 0.000058604899
                    GBP         | 0.8564             | USD      | 1.0834             | 0.790474432343
                    USD         | 1.0834             | GBP      | 0.8564             | 1.265063054647
                    JPY         | 163.93             | USD      | 1.0834             | 151.310688573011
                    USD         | 1.0834             | EUR      | 1                  | 1.0834
                    # a half is rounded to the even digit
                    GBP         | 0.000000000001     | USD      | 0.4                | 0.000000000002
                    GBP         | 0.000000000003     | USD      | 0.4                | 0.000000000008
                    """)
    void a_cross_rate_is_rounded_once_half_even_to_twelve_decimals(
            String household, String own, String currency, String other, String worth) {
        Map<Currency, BigDecimal> perEuro =
                household.equals("EUR")
                        ? Map.of(of(currency), new BigDecimal(other))
                        : currency.equals("EUR")
                                ? Map.of(of(household), new BigDecimal(own))
                                : Map.of(
                                        of(household), new BigDecimal(own),
                                        of(currency), new BigDecimal(other));
        List<Rate> rates =
                new EuroRates(DAY, perEuro).in(of(household), each -> each == of(currency));
        assertThat(rates)
                .containsExactly(
                        new Rate(of(currency), DAY, new BigDecimal(worth), Rate.RateSource.ECB));
    }

    @Test
    void the_households_currency_has_no_rate_in_itself() {
        EuroRates day = new EuroRates(DAY, Map.of(of("USD"), new BigDecimal("1.0834")));
        assertThat(day.in(of("USD"), each -> true))
                .extracting(Rate::currency)
                .containsExactly(of("EUR"));
    }

    @Test
    void a_day_without_the_households_currency_has_no_rates() {
        EuroRates day = new EuroRates(DAY, Map.of(of("USD"), new BigDecimal("1.0834")));
        assertThat(day.has(of("CHF"))).isFalse();
        assertThat(day.in(of("CHF"), each -> true)).isEmpty();
    }

    @Test
    void a_result_that_is_zero_or_too_large_is_refused() {
        String least = "0.000000000001";
        String most = "999999999999";
        for (String[] units : new String[][] {{least, most}, {most, least}}) {
            EuroRates day =
                    new EuroRates(
                            DAY,
                            Map.of(
                                    of("GBP"), new BigDecimal(units[0]),
                                    of("USD"), new BigDecimal(units[1])));
            assertThatThrownBy(() -> day.in(of("GBP"), each -> each == of("USD")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("out of range");
        }
    }

    private static Currency of(String code) {
        return Currency.getInstance(code);
    }
}
