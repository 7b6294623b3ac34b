package farthing.backend.rates;

import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.backend.problems.Words;
import farthing.contract.Limits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one unit of a currency is worth in the household's currency.
///
/// @param date the first day on which it applies; it applies until the currency's next rate
/// @param value more than zero, without trailing zeros, with at most 12 digits before and 12 after
///   the point. 0.92 for dollars in a household with euros: 10.00 dollars are worth 9.20 euros
public record Rate(Currency currency, LocalDate date, BigDecimal value, RateSource source) {

    private static final Pattern DECIMAL =
            Pattern.compile("[0-9]{1,%1$d}(\\.[0-9]{1,%1$d})?".formatted(Limits.RATE_DIGITS));

    public Rate {
        value = plain(value);
    }

    /// Where a rate comes from.
    public enum RateSource {
        MANUAL,
        ECB;

        static final Words<RateSource> WORDS = Words.of(RateSource.class);

        /// `manual`
        String text() {
            return Words.word(this);
        }
    }

    /// The currency and date of a rate; a household has at most one rate for each.
    record RateKey(Currency currency, LocalDate date) {

        static RateKey read(Fields fields, String currency, String date) {
            return new RateKey(fields.currency("currency", currency), fields.date("date", date));
        }

        /// Reads the path of a rate.
        ///
        /// @throws farthing.backend.problems.Refused `not-found` if there can be no such rate
        static RateKey ofPath(String currency, String date) {
            Fields fields = new Fields();
            RateKey key = read(fields, currency, date);
            if (!fields.areValid()) {
                throw new RequestProblem.NotFound("rate").refused();
            }
            return key;
        }
    }

    RateKey key() {
        return new RateKey(currency, date);
    }

    /// The value as a decimal, such as `0.92`.
    String text() {
        return value.toPlainString();
    }

    /// Parses a value: digits, and a point if it has decimals. Empty if it is something else, zero,
    /// or has too many digits.
    static Optional<BigDecimal> parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(plain(new BigDecimal(text))).filter(value -> value.signum() > 0);
    }

    /// Reads a value from a request.
    static BigDecimal read(Fields fields, String pointer, @Nullable String text) {
        if (text == null) {
            fields.add(pointer, "Required");
            return BigDecimal.ONE;
        }
        return parse(text.strip())
                .orElseGet(() -> {
                    fields.add(
                            pointer,
                            "Use a number above zero, such as 1.0834, with at most %1$d digits before and %1$d after the point"
                                    .formatted(Limits.RATE_DIGITS));
                    return BigDecimal.ONE;
                });
    }

    /// Whether the value is above zero and has at most [Limits#RATE_DIGITS] digits on each side of
    /// the point.
    static boolean isInRange(BigDecimal value) {
        BigDecimal plain = plain(value);
        return plain.signum() > 0
                && plain.scale() <= Limits.RATE_DIGITS
                && plain.precision() - plain.scale() <= Limits.RATE_DIGITS;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
