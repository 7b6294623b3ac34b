package farthing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");
    private static final Currency CLF = Currency.getInstance("CLF");

    private static final long SEED = Long.getLong("seed", new Random().nextLong());

    @Test
    void an_amount_is_read_and_written_in_the_digits_of_its_currency() throws NotAnAmount {
        String examples =
                """
                0                    | EUR | 0                   | 0.00
                -0                   | EUR | 0                   | 0.00
                0.00                 | EUR | 0                   | 0.00
                12.30                | EUR | 1230                | 12.30
                -12.3                | EUR | -1230               | -12.30
                12                   | EUR | 1200                | 12.00
                -0.01                | EUR | -1                  | -0.01
                007.5                | EUR | 750                 | 7.50
                92233720368547758.07 | EUR | 9223372036854775807 | 92233720368547758.07
                500                  | JPY | 500                 | 500
                -1                   | JPY | -1                  | -1
                9223372036854775807  | JPY | 9223372036854775807 | 9223372036854775807
                0.001                | KWD | 1                   | 0.001
                -1.5                 | KWD | -1500               | -1.500
                1.2345               | CLF | 12345               | 1.2345
                """;
        for (String[] example : rows(examples)) {
            Currency currency = Currency.getInstance(example[1]);
            Money money = Money.parse(example[0], currency);
            assertThat(money)
                    .as(example[0])
                    .isEqualTo(Money.ofMinor(Long.parseLong(example[2]), currency));
            assertThat(money.toDecimal()).as(example[0]).isEqualTo(example[3]);
        }
    }

    @Test
    void whatever_else_is_no_amount_and_says_why() {
        String examples =
                """
                -                      | EUR | is not an amount
                .                      | EUR | is not an amount
                .5                     | EUR | is not an amount
                -.5                    | EUR | is not an amount
                5.                     | EUR | is not an amount
                +5                     | EUR | is not an amount
                --5                    | EUR | is not an amount
                5-                     | EUR | is not an amount
                1,5                    | EUR | is not an amount
                1 000                  | EUR | is not an amount
                1e3                    | EUR | is not an amount
                0x1F                   | EUR | is not an amount
                ١٢                     | EUR | is not an amount
                NaN                    | EUR | is not an amount
                12.345                 | EUR | has 3 digits after the point; the currency has 2
                12.300                 | EUR | has 3 digits after the point
                1.5                    | JPY | has 1 digit after the point; the currency has 0
                1.2345                 | KWD | has 4 digits after the point; the currency has 3
                92233720368547758.08   | EUR | is too large
                9223372036854775808    | JPY | is too large
                99999999999999999999   | EUR | is too large
                0000000000000000000000 | EUR | at most 21 characters
                """;
        for (String[] example : rows(examples)) {
            assertThatThrownBy(() -> Money.parse(example[0], Currency.getInstance(example[1])))
                    .as(example[0])
                    .isInstanceOf(NotAnAmount.class)
                    .hasMessageContaining(example[2]);
        }
    }

    @Test
    void neither_nothing_nor_white_space_nor_two_points_are_an_amount() {
        for (String text : List.of("", " ", " 5", "5 ", "1.2.3", "1..2", "..", "1.2.")) {
            assertThatThrownBy(() -> Money.parse(text, CLF))
                    .as(text)
                    .isInstanceOf(NotAnAmount.class);
        }
    }

    @Test
    void what_is_written_is_read_back() throws NotAnAmount {
        Random random = new Random(SEED);
        for (Currency currency : List.of(EUR, JPY, KWD, CLF)) {
            for (int round = 0; round < 10_000; round++) {
                long minor = random.nextLong() >> random.nextInt(64);
                Money money = Money.ofMinor(minor == Long.MIN_VALUE ? 0 : minor, currency);
                String text = money.toDecimal();
                assertThat(Money.parse(text, currency))
                        .as("%s, seed %s", text, SEED)
                        .isEqualTo(money);
                assertThat(new BigDecimal(text).movePointRight(currency.getDefaultFractionDigits()))
                        .isEqualByComparingTo(BigDecimal.valueOf(money.minor()));
            }
        }
    }

    @Test
    void shares_add_up_to_the_whole_and_differ_by_one_at_most() {
        Random random = new Random(SEED);
        for (int round = 0; round < 10_000; round++) {
            Money whole = Money.ofMinor(random.nextLong() >> random.nextInt(64), EUR);
            int parts = random.nextInt(1, 40);
            List<Money> shares = whole.split(parts);
            String told = whole + " in " + parts + ", seed " + SEED;
            assertThat(shares).as(told).hasSize(parts);
            assertThat(
                            shares.stream()
                                    .map(share -> BigInteger.valueOf(share.minor()))
                                    .reduce(BigInteger::add))
                    .as(told)
                    .contains(BigInteger.valueOf(whole.minor()));
            Money least = shares.stream().min(Money::compareTo).orElseThrow();
            Money most = shares.stream().max(Money::compareTo).orElseThrow();
            assertThat(most.minor() - least.minor()).as(told).isBetween(0L, 1L);
        }
    }

    @Test
    void the_larger_shares_come_first() {
        assertThat(decimals(Money.ofMinor(2000, EUR).split(3)))
                .containsExactly("6.67", "6.67", "6.66");
        assertThat(decimals(Money.ofMinor(-2000, EUR).split(3)))
                .containsExactly("-6.67", "-6.67", "-6.66");
        assertThat(decimals(Money.ofMinor(1, JPY).split(3))).containsExactly("1", "0", "0");
        assertThat(decimals(Money.ofMinor(6000, EUR).split(30))).containsOnly("2.00");
        assertThatThrownBy(() -> Money.ofMinor(1, EUR).split(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_overflow_is_loud() {
        Money most = Money.ofMinor(Long.MAX_VALUE, EUR);
        Money least = Money.ofMinor(Long.MIN_VALUE, EUR);
        Money cent = Money.ofMinor(1, EUR);
        assertThatThrownBy(() -> most.plus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(cent)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::absolute).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.multipliedBy(BigDecimal.TWO, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currencies_do_not_mix() {
        Money euro = Money.ofMinor(1, EUR);
        Money yen = Money.ofMinor(1, JPY);
        assertThatThrownBy(() -> euro.plus(yen)).hasMessageContaining("EUR and JPY do not mix");
        assertThatThrownBy(() -> euro.minus(yen)).hasMessageContaining("do not mix");
        assertThatThrownBy(() -> euro.compareTo(yen)).hasMessageContaining("do not mix");
        assertThat(euro).isNotEqualTo(yen);
        assertThatThrownBy(() -> Money.zero(Currency.getInstance("XXX")))
                .hasMessageContaining("no minor unit");
    }

    @Test
    void a_rate_rounds_as_it_is_told_and_not_otherwise() {
        String examples =
                """
                1000  | 1.0825 | HALF_EVEN   | 1082
                1000  | 1.0825 | HALF_UP     | 1083
                -1000 | 1.0825 | HALF_UP     | -1083
                1000  | 1.0825 | DOWN        | 1082
                1000  | 0.1    | UNNECESSARY | 100
                0     | 9.99   | UP          | 0
                """;
        for (String[] example : rows(examples)) {
            Money money = Money.ofMinor(Long.parseLong(example[0]), EUR);
            assertThat(
                            money.multipliedBy(
                                            new BigDecimal(example[1]),
                                            RoundingMode.valueOf(example[2]))
                                    .minor())
                    .as(String.join(" ", example))
                    .isEqualTo(Long.parseLong(example[3]));
        }
        assertThatThrownBy(() ->
                        Money.ofMinor(1, EUR)
                                .multipliedBy(new BigDecimal("0.5"), RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_decimal_or_a_quotient_is_rounded_to_the_minor_unit() {
        assertThat(Money.of(new BigDecimal("12.345"), EUR, RoundingMode.HALF_UP).minor())
                .isEqualTo(1235);
        assertThat(Money.of(new BigDecimal("-12.5"), JPY, RoundingMode.DOWN).minor())
                .isEqualTo(-12);
        assertThatThrownBy(() -> Money.of(new BigDecimal("1e30"), EUR, RoundingMode.HALF_UP))
                .isInstanceOf(ArithmeticException.class);
        assertThat(Money.ofMinor(1000, EUR).dividedBy(3, RoundingMode.HALF_UP).minor())
                .isEqualTo(333);
        assertThat(Money.ofMinor(-6, EUR).dividedBy(12, RoundingMode.HALF_UP).minor())
                .isEqualTo(-1);
        assertThatThrownBy(() -> Money.ofMinor(1, EUR).dividedBy(0, RoundingMode.HALF_UP))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_log_shows_amount_and_currency() {
        assertThat(Money.ofMinor(-1230, EUR)).hasToString("-12.30 EUR");
        assertThat(Money.zero(JPY)).hasToString("0 JPY");
        assertThat(Money.zero(EUR).isZero()).isTrue();
        assertThat(Money.ofMinor(-1, EUR).isNegative()).isTrue();
        assertThat(Money.ofMinor(1, EUR).isPositive()).isTrue();
        assertThat(Money.zero(EUR).isPositive()).isFalse();
        assertThat(Money.ofMinor(-5, EUR).absolute()).isEqualTo(Money.ofMinor(5, EUR));
    }

    private static List<String[]> rows(String table) {
        return table.lines().map(line -> line.split(" *\\| *")).toList();
    }

    private static List<String> decimals(List<Money> shares) {
        return shares.stream().map(Money::toDecimal).toList();
    }
}
