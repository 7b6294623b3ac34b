package farthing.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// An exact amount: a whole number of the currency's minor units (cents of EUR, yen of JPY, fils of
/// KWD). `Money.parse("-12.30", EUR)` is −1230 cents.
///
/// No operation rounds without a `RoundingMode`. Mixing currencies and overflow throw exceptions.
///
/// @param minor the amount in minor units, any `long`
/// @param currency an ISO 4217 currency that has minor units (not a pseudo-currency such as XXX)
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public Money {
        requireNonNull(currency);
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit");
        }
    }

    /// `ofMinor(1230, EUR)` is 12.30 EUR.
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    /// `zero(JPY)` is 0 JPY.
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// Parses the format of [#toDecimal], also with fewer decimals: `parse("12.3", EUR)` is 1230
    /// cents. The format is an optional minus, digits, and optionally a point with digits; no
    /// grouping, no exponent.
    ///
    /// @throws NotAnAmount if the text has another format, more decimals than the currency, or does
    ///   not fit into a `long` of minor units
    public static Money parse(String text, Currency currency) throws NotAnAmount {
        return new Money(DecimalText.toMinor(text, currency.getDefaultFractionDigits()), currency);
    }

    /// `of(new BigDecimal("12.345"), EUR, HALF_UP)` is 12.35 EUR.
    ///
    /// @throws ArithmeticException beyond a `long`
    public static Money of(BigDecimal amount, Currency currency, RoundingMode rounding) {
        BigDecimal minor = amount.movePointRight(currency.getDefaultFractionDigits());
        return new Money(minor.setScale(0, rounding).longValueExact(), currency);
    }

    /// Reads back what [#toDecimal] wrote.
    ///
    /// @throws IllegalArgumentException if it did not
    public static Money ofDecimal(String decimal, Currency currency) {
        try {
            return parse(decimal, currency);
        } catch (NotAnAmount e) {
            throw new IllegalArgumentException(decimal + " " + currency, e);
        }
    }

    /// @throws ArithmeticException beyond a `long`
    /// @throws IllegalArgumentException where the currencies differ
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    /// @throws ArithmeticException beyond a `long`
    /// @throws IllegalArgumentException where the currencies differ
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money absolute() {
        return minor < 0 ? negated() : this;
    }

    /// `ofMinor(1000, EUR).multipliedBy(new BigDecimal("1.0825"), HALF_EVEN)` is 10.82 EUR.
    ///
    /// @param rate a dimensionless factor, such as a share or an interest rate
    public Money multipliedBy(BigDecimal rate, RoundingMode rounding) {
        return new Money(
                rate.multiply(BigDecimal.valueOf(minor)).setScale(0, rounding).longValueExact(),
                currency);
    }

    /// `ofMinor(1000, EUR).dividedBy(3, HALF_UP)` is 3.33 EUR, for averages; [#split] loses
    /// nothing.
    public Money dividedBy(long divisor, RoundingMode rounding) {
        BigDecimal quotient =
                BigDecimal.valueOf(minor).divide(BigDecimal.valueOf(divisor), 0, rounding);
        return new Money(quotient.longValueExact(), currency);
    }

    /// Splits into `parts` shares that differ by at most one minor unit and always add up to the
    /// whole; the larger shares come first. 20.00 in three is 6.67, 6.67, 6.66.
    ///
    /// @param parts 1 or more
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("at least one part: " + parts);
        }
        long share = minor / parts;
        long left = minor % parts;
        List<Money> shares = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            long extra = part < Math.abs(left) ? Long.signum(left) : 0;
            shares.add(new Money(share + extra, currency));
        }
        return List.copyOf(shares);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /// The amount without the currency, with all of its decimals and an ASCII minus: `-12.30`. The
    /// format of amounts in the API.
    public String toDecimal() {
        return DecimalText.ofMinor(minor, currency.getDefaultFractionDigits());
    }

    /// @throws IllegalArgumentException if the currencies differ
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /// `-12.30 EUR`, for logs and messages.
    @Override
    public String toString() {
        return toDecimal() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        }
        return other;
    }
}
