package farthing.frontend.language;

import farthing.money.Money;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An amount as a person typed it.
///
/// @param value rounded half up to the currency's decimals
/// @param signed whether it began with a plus or a minus, so that the direction is explicit
public record AmountInput(Money value, boolean signed) {

    private static final int MAX_LENGTH = 60;

    /// `read("1.234,50+4", GERMAN, EUR)` is 1238.50. Both `.` and `,` are understood: the locale's
    /// grouping sign counts as such only where three digits follow, so that `12.30` is never 1230.
    ///
    /// @return empty where it is no amount
    public static Optional<AmountInput> read(String typed, Locale locale, Currency currency) {
        String text =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Z}'’]", "")
                        .replace('\u2212', '-')
                        .replace('×', '*')
                        .replace('÷', '/');
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            Money value =
                    Money.of(
                            Arithmetic.value(points(text, locale)), currency, RoundingMode.HALF_UP);
            boolean signed = text.charAt(0) == '+' || text.charAt(0) == '-';
            return Optional.of(new AmountInput(value, signed));
        } catch (ArithmeticException notAnAmount) {
            return Optional.empty();
        }
    }

    /// Rewrites each number with a decimal point and without grouping separators.
    private static String points(String text, Locale locale) {
        char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        String grouping = decimal == ',' ? "." : ",";
        return Pattern.compile("(?<![0-9.,])[0-9]{1,3}([" + grouping + "][0-9]{3})+(?![0-9])")
                .matcher(text)
                .replaceAll(number -> number.group().replace(grouping, ""))
                .replace(',', '.');
    }
}
