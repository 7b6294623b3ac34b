package farthing.frontend.rates;

import farthing.contract.Limits;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rate as a person typed it.
final class RateInput {

    /// The backend has the same limits.
    private static final Pattern RATE =
            Pattern.compile(
                    "[0-9]{1,%1$d}(?:([.,])([0-9]{1,%1$d}))?".formatted(Limits.RATE_DIGITS));

    private static final int DIGITS_OF_A_GROUP = 3;

    private RateInput() {}

    /// `read("1,0834", ENGLISH)` is 1.0834: both `.` and `,` are decimal separators. Refuses a
    /// value if the separator could also separate thousands, as in `1,083` in English.
    ///
    /// @return with a decimal point; empty if it is not a rate
    static Optional<String> read(String typed, Locale locale) {
        String text =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
        Matcher rate = RATE.matcher(text);
        if (!rate.matches() || !text.matches(".*[1-9].*")) {
            return Optional.empty();
        }
        String separator = rate.group(1);
        String decimal =
                String.valueOf(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
        boolean ambiguous =
                separator != null
                        && !separator.equals(decimal)
                        && rate.group(2).length() == DIGITS_OF_A_GROUP;
        return ambiguous ? Optional.empty() : Optional.of(text.replace(',', '.'));
    }
}
