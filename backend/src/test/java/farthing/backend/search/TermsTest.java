package farthing.backend.search;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.ledger.Filter;
import farthing.contract.HouseholdMonth;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The values of `amount:` and `date:`.
class TermsTest {

    private static final Place PLACE = new Place(0, 1);
    private static final List<Currency> EURO = List.of(Currency.getInstance("EUR"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    50         | -5000..-5000 5000..5000
                    =50        | -5000..-5000 5000..5000
                    0          | 0..0
                    >50        | -max..-5001 5001..max
                    >=50.01    | -max..-5001 5001..max
                    >49.9999   | -max..-5000 5000..max
                    <50        | -4999..4999
                    <=50       | -5000..5000
                    10..20     | -2000..-1000 1000..2000
                    10..       | -max..-1000 1000..max
                    ..20       | -2000..2000
                    -50        | -5000..-5000
                    +10        | 1000..1000
                    <-50       | -max..-5001
                    >-50       | -4999..max
                    −50..−10   | -5000..-1000
                    -50..10    | -5000..1000
                    ..+10      | -max..1000
                    12,5       | -1250..-1250 1250..1250
                    0.005      |
                    <0         |
                    >900000000000000 |
                    """)
    void amounts_compare_without_their_sign_unless_it_is_written(String text, String ranges)
            throws SyntaxError {
        String found =
                AmountCondition.parse(text, PLACE, EURO).ranges(EURO).stream()
                        .sorted((one, other) -> Long.compare(one.least(), other.least()))
                        .map(range -> range.least() + ".." + range.most())
                        .collect(Collectors.joining(" "))
                        .replace("10000000000000", "max");
        assertThat(found).isEqualTo(ranges == null ? "" : ranges);
    }

    @ParameterizedTest
    @CsvSource({
        "50..10",
        "-10..-50",
        "abc",
        "..",
        "'1,000'",
        "1.000",
        ">250.125",
        "1e3",
        "10...20",
        ">10..20",
        "1 000"
    })
    void other_amounts_are_errors(String text) {
        assertThat(isRefused(() -> AmountCondition.parse(text, PLACE, EURO))).isTrue();
    }

    @Test
    void three_decimals_are_an_amount_where_a_currency_has_them() throws SyntaxError {
        List<Currency> dinar = List.of(Currency.getInstance("KWD"));

        assertThat(AmountCondition.parse("+1.250", PLACE, dinar).ranges(dinar))
                .containsExactly(new Filter.Range(dinar.getFirst(), 1250, 1250));
        assertThat(isRefused(() -> AmountCondition.parse("1,250", PLACE, dinar))).isTrue();
    }

    /// The month begins on the 15th; today is Thursday, 5 November 2026, in October.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-11-05           | 2026-11-05 2026-11-05
                    2026-05              | 2026-05-15 2026-06-14
                    2026                 | 2026-01-15 2027-01-14
                    today                | 2026-11-05 2026-11-05
                    yesterday            | 2026-11-04 2026-11-04
                    this-week            | 2026-11-02 2026-11-08
                    last-week            | 2026-10-26 2026-11-01
                    this-month           | 2026-10-15 2026-11-14
                    Last-Month           | 2026-09-15 2026-10-14
                    this-year            | 2026-01-15 2027-01-14
                    last-year            | 2025-01-15 2026-01-14
                    2026-01..2026-03     | 2026-01-15 2026-04-14
                    2026-01-31..2026     | 2026-01-31 2027-01-14
                    2026-02..            | 2026-02-15 -
                    ..yesterday          | - 2026-11-04
                    >2026-05             | 2026-06-15 -
                    >=2026-05            | 2026-05-15 -
                    <2026-05             | - 2026-05-14
                    <=2026-05            | - 2026-06-14
                    """)
    void months_and_years_are_those_of_the_household(String text, String days) throws SyntaxError {
        assertThat(bounds(date(text))).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "2026-13", "1899", "2201", "..", "2026..2025", "may", "2026-1-1"})
    void other_dates_are_errors(String text) {
        assertThat(isRefused(() -> date(text))).isTrue();
    }

    private static Filter date(String text) throws SyntaxError {
        return Days.read(
                text.toLowerCase(java.util.Locale.ROOT),
                PLACE,
                LocalDate.of(2026, 11, 5),
                new HouseholdMonth(15));
    }

    private static String bounds(Filter filter) {
        String from = "-";
        String until = "-";
        for (Filter part : filter instanceof Filter.And and ? and.parts() : List.of(filter)) {
            if (part instanceof Filter.From first) {
                from = first.date().toString();
            } else if (part instanceof Filter.Until last) {
                until = last.date().toString();
            }
        }
        return from + " " + until;
    }

    private interface Attempt {
        Object run() throws SyntaxError;
    }

    private static boolean isRefused(Attempt attempt) {
        try {
            attempt.run();
            return false;
        } catch (SyntaxError e) {
            return true;
        }
    }
}
