package farthing.backend.households;

import farthing.backend.problems.Fields;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The languages of the pages; any region of them is taken (`de-CH`).
public final class Locales {

    public static final Set<String> SUPPORTED = Set.of("en", "de", "fr", "es", "ja");

    private Locales() {}

    /// A BCP 47 tag of a supported language, in its canonical form; `en` if left out.
    static String read(Fields fields, String pointer, @Nullable String value) {
        if (value == null) {
            return "en";
        }
        Locale locale = Locale.forLanguageTag(value);
        if (value.length() > 35
                || !SUPPORTED.contains(locale.getLanguage())
                || locale.hasExtensions()) {
            fields.add(pointer, "Use en, de, fr, es or ja, with a region if you like (de-CH)");
        }
        return locale.toLanguageTag();
    }
}
