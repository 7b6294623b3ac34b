package farthing.frontend.language;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Recognises names of months and their abbreviations.
final class MonthNames {

    /// Shorter prefixes are not recognised, because `ma` could be March or May.
    private static final int LEAST_LETTERS = 3;

    private MonthNames() {}

    /// The month named in the text: `month("de nov", SPANISH)` is 11.
    ///
    /// @return empty if it names no month, or is ambiguous
    static OptionalInt month(String words, Locale locale) {
        List<Integer> months =
                Arrays.stream(plain(words).strip().split(" +"))
                        .flatMap(word ->
                                Arrays.stream(Month.values())
                                        .filter(month -> isShort(word, month, locale)))
                        .map(Month::getValue)
                        .distinct()
                        .toList();
        return months.size() == 1 ? OptionalInt.of(months.getFirst()) : OptionalInt.empty();
    }

    private static boolean isShort(String word, Month month, Locale locale) {
        String name = plain(month.getDisplayName(TextStyle.FULL, locale));
        String shortened = plain(month.getDisplayName(TextStyle.SHORT, locale)).replace(".", "");
        return word.equals(shortened) || (word.length() >= LEAST_LETTERS && name.startsWith(word));
    }

    /// Lower case without accents.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
