package farthing.backend.households;

import farthing.backend.problems.Fields;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The supported languages. Any region is accepted, such as `de-CH`.
public final class Locales {

    public static final Set<String> SUPPORTED = Set.of("en", "de", "fr", "es", "ja");

    private Locales() {}

    /// Reads a BCP 47 tag of a supported language and returns it in canonical form; `en` by
    /// default.
    static String read(Fields fields, String pointer, @Nullable String value) {
        if (value == null) {
            return "en";
        }
        Locale locale = Locale.forLanguageTag(value);
        if (value.length() > 35
                || !SUPPORTED.contains(locale.getLanguage())
                || locale.hasExtensions()) {
            fields.add(pointer, "Use en, de, fr, es or ja, optionally with a region such as de-CH");
        }
        return locale.toLanguageTag();
    }
}
