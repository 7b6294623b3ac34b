package farthing.frontend.language;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.money.Money;
import farthing.money.NotAnAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-US | EUR | -1234.5  | −1,234.50
                    de-DE | EUR | -1234.5  | −1.234,50
                    fr-FR | EUR | -1234.5  | −1\u202f234,50
                    es-ES | EUR | -12345.5 | −12.345,50
                    ja-JP | JPY | -1234    | −1,234
                    de-CH | CHF | 1234.5   | 1’234.50
                    en-US | KWD | 1.5      | 1.500
                    en-US | EUR | 0        | 0.00
                    """)
    void an_amount_has_the_separators_of_the_place_and_a_true_minus(
            String locale, String currency, String amount, String text) throws NotAnAmount {
        Money money = Money.parse(amount, Currency.getInstance(currency));

        assertThat(formats(locale).amount(money)).isEqualTo(text);
    }

    @Test
    void money_coming_in_carries_a_plus_so_that_colour_is_not_alone() {
        Currency eur = Currency.getInstance("EUR");

        assertThat(formats("en-US").signed(Money.ofMinor(500, eur))).isEqualTo("+5.00");
        assertThat(formats("en-US").signed(Money.ofMinor(-500, eur))).isEqualTo("−5.00");
        assertThat(formats("en-US").signed(Money.zero(eur))).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-US | Nov 22, 2026 | November 2026
                    de-DE | 22.11.2026   | November 2026
                    fr-FR | 22 nov. 2026 | novembre 2026
                    es-ES | 22 nov 2026  | noviembre de 2026
                    ja-JP | 2026/11/22   | 2026年11月
                    """)
    void dates_are_written_as_in_the_place(String locale, String date, String month) {
        assertThat(formats(locale).date(LocalDate.of(2026, 11, 22))).isEqualTo(date);
        assertThat(formats(locale).month(YearMonth.of(2026, 11))).isEqualTo(month);
    }

    @Test
    void a_day_of_this_year_needs_no_year() {
        LocalDate today = LocalDate.of(2026, 11, 22);

        assertThat(formats("en-US").day(LocalDate.of(2026, 3, 1), today)).isEqualTo("Mar 1");
        assertThat(formats("en-US").day(LocalDate.of(2025, 3, 1), today)).isEqualTo("Mar 1, 2025");
    }

    @Test
    void a_share_that_is_there_is_never_shown_as_nothing() {
        assertThat(formats("en-US").share(new BigDecimal("0.256"))).isEqualTo("26%");
        assertThat(formats("en-US").share(new BigDecimal("0.004"))).isEqualTo("<1%");
        assertThat(formats("en-US").share(BigDecimal.ZERO)).isEqualTo("0%");
    }

    private static Formats formats(String locale) {
        return new Formats(Locale.forLanguageTag(locale));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US,11/3/2026",
        "en-GB,03/11/2026",
        "de-DE,03.11.2026",
        "fr-FR,03/11/2026",
        "fr-CA,2026-11-03",
        "es-ES,3/11/2026",
        "ja-JP,2026/11/03",
        "ar-EG,2026-11-03"
    })
    void a_date_in_a_field_is_written_as_in_the_place_and_read_back(String locale, String shown) {
        LocalDate date = LocalDate.of(2026, 11, 3);
        Locale place = Locale.forLanguageTag(locale);

        assertThat(new Formats(place).field(date)).isEqualTo(shown);
        assertThat(DateInput.read(shown, place, date.plusYears(3))).contains(date);
    }
}
