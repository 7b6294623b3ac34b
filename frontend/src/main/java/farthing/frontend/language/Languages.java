package farthing.frontend.language;

import java.util.List;
import java.util.Locale;

/// The languages the pages speak.
public final class Languages {

    /// The first is what is spoken where no other fits.
    public static final List<String> ALL = List.of("en", "de", "fr", "es", "ja");

    private Languages() {}

    /// The language of a locale: `de` for `de-AT`, `en` for one we do not speak.
    public static String of(Locale locale) {
        return ALL.contains(locale.getLanguage()) ? locale.getLanguage() : ALL.getFirst();
    }

    /// What a browser asks for in `Accept-Language`, as a locale.
    ///
    /// @param header as it came; empty where it did not
    public static Locale asked(String header) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .filter(locale -> ALL.contains(locale.getLanguage()))
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    public static Text text(Locale locale) {
        return new Text(of(locale));
    }
}
