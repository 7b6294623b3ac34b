package farthing.frontend.language;

import java.util.List;
import java.util.Locale;

/// The languages of the pages.
public final class Languages {

    /// The first is the default.
    public static final List<String> ALL = List.of("en", "de", "fr", "es", "ja");

    private Languages() {}

    /// The language of a locale: `de` for `de-AT`, `en` for an unsupported one.
    public static String of(Locale locale) {
        return ALL.contains(locale.getLanguage()) ? locale.getLanguage() : ALL.getFirst();
    }

    /// The preferred locale of an `Accept-Language` header.
    ///
    /// @param header its value; empty if there is none
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
