package farthing.frontend.language;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.money.Money;
import farthing.money.NotAnAmount;
import java.util.Currency;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountInputTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | EUR | 12.30          | 12.30
                    en | EUR | 12,30          | 12.30
                    en | EUR | 1,234.50       | 1234.50
                    en | EUR | 1,234          | 1234.00
                    en | EUR | 1,234,567.89   | 1234567.89
                    en | EUR | 12.30+4        | 16.30
                    en | EUR | 20-4.5*2       | 11.00
                    en | EUR | (3*4.50)/2     | 6.75
                    en | EUR | 10/3           | 3.33
                    en | EUR | 20/3           | 6.67
                    en | EUR | -5             | -5.00
                    en | EUR | −5             | -5.00
                    en | EUR | +5             | 5.00
                    en | EUR | 3×4            | 12.00
                    en | EUR | 9÷2            | 4.50
                    en | JPY | 1,234          | 1234
                    en | JPY | 10/4           | 3
                    en | KWD | 1.234          | 1.234
                    de | EUR | 12,30          | 12.30
                    de | EUR | 12.30          | 12.30
                    de | EUR | 1.234,50       | 1234.50
                    de | EUR | 1.234          | 1234.00
                    de | EUR | 12,30+4        | 16.30
                    fr | EUR | 1 234,50       | 1234.50
                    fr | EUR | 1 234,50       | 1234.50
                    ja | JPY | １２００       | 1200
                    ja | JPY | １２００＋３００ | 1500
                    """)
    void an_amount_is_read_as_people_of_the_place_write_it(
            String locale, String currency, String typed, String amount) throws NotAnAmount {
        Currency theirs = Currency.getInstance(currency);

        assertThat(AmountInput.read(typed, Locale.forLanguageTag(locale), theirs))
                .map(AmountInput::value)
                .contains(Money.parse(amount, theirs));
    }

    @Test
    void swiss_apostrophes_stand_between_thousands() {
        assertThat(AmountInput.read("1'234.50", Locale.forLanguageTag("de-CH"), EUR))
                .map(AmountInput::value)
                .contains(Money.ofMinor(123450, EUR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "12.30.40",
                "1G2",
                "12+",
                "(12",
                "12)",
                "1/0",
                "..",
                "1e5",
                "NaN",
                "--",
                "92233720368547758.08",
                "1234567890123456789012345678901234567890123456789012345678901234567890"
            })
    void what_is_no_sum_is_refused_and_never_guessed(String typed) {
        assertThat(AmountInput.read(typed, Locale.ENGLISH, EUR)).isEmpty();
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(AmountInput.read("(".repeat(25) + "1" + ")".repeat(25), Locale.ENGLISH, EUR))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12.30,false", "+12.30,true", "-12.30,true", "12-30,false"})
    void a_direction_is_meant_only_where_a_sign_comes_first(String typed, boolean signed) {
        assertThat(AmountInput.read(typed, Locale.ENGLISH, EUR))
                .map(AmountInput::signed)
                .contains(signed);
    }

    @Test
    void what_a_page_shows_can_be_typed_again_in_every_language() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (String language : Languages.ALL) {
            Locale locale = Locale.forLanguageTag(language);
            Formats formats = new Formats(locale);
            for (int round = 0; round < 200; round++) {
                Money amount = Money.ofMinor(random.nextLong(-1L << 40, 1L << 40), EUR);

                assertThat(AmountInput.read(formats.amount(amount), locale, EUR))
                        .as("seed %d, %s in %s", seed, amount, language)
                        .map(AmountInput::value)
                        .contains(amount);
                assertThat(AmountInput.read(formats.field(amount), locale, EUR))
                        .as("seed %d, %s in a field in %s", seed, amount, language)
                        .map(AmountInput::value)
                        .contains(amount);
            }
        }
    }
}
