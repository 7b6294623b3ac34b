package farthing.backend.rates;

import farthing.backend.problems.Fields;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads single values of a file of the European Central Bank. Each method takes the place of the
/// value, such as `Line 7: `, for the error message.
final class EcbCell {

    private static final DateTimeFormatter WITH_NAME =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT); // else 31 June would be 30 June
    private static final int MAX_SHOWN = 40;

    private EcbCell() {}

    /// Reads `2026-06-03`, or `03 June 2026`, as it is written in `eurofxref.csv`.
    static LocalDate date(String text, String place) {
        try {
            LocalDate date =
                    text.contains(" ") ? LocalDate.parse(text, WITH_NAME) : LocalDate.parse(text);
            if (Fields.isInRange(date)) {
                return date;
            }
        } catch (DateTimeException e) {
            // not a date: refused below
        }
        throw EcbFile.unreadable("%s\"%s\" is not a date".formatted(place, shown(text)));
    }

    /// The currency of a code. Empty for one that this version does not know yet: its rates are
    /// left out.
    static Optional<Currency> currency(String code, String place) {
        if (!code.matches("[A-Z]{3}")) {
            throw EcbFile.unreadable(
                    "%s\"%s\" is not a currency code".formatted(place, shown(code)));
        }
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Adds the rate of a currency to those of a day.
    static void add(
            Map<Currency, BigDecimal> perEuro, String code, @Nullable String rate, String place) {
        Optional<Currency> currency = currency(code, place);
        BigDecimal value =
                Rate.parse(rate == null ? "" : rate)
                        .orElseThrow(() ->
                                EcbFile.unreadable(
                                        "%s\"%s\" is not a rate"
                                                .formatted(
                                                        place, shown(rate == null ? "" : rate))));
        if (currency.isPresent() && perEuro.put(currency.get(), value) != null) {
            throw EcbFile.unreadable("%s%s has two rates on this day".formatted(place, code));
        }
    }

    private static String shown(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
