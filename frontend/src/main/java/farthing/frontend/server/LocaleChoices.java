package farthing.frontend.server;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The locales that a user can choose, and which one to preselect.
public final class LocaleChoices {

    private static final List<String> LOCALES =
            List.of(
                    "en-US", "en-GB", "en-IE", "en-CA", "en-AU", "de-DE", "de-AT", "de-CH", "fr-FR",
                    "fr-BE", "fr-CH", "fr-CA", "es-ES", "es-MX", "es-AR", "ja-JP");

    private LocaleChoices() {}

    /// Each named in its own language.
    public static List<Choice> choices(String chosen) {
        Stream<String> all =
                LOCALES.contains(chosen)
                        ? LOCALES.stream()
                        : Stream.concat(Stream.of(chosen), LOCALES.stream());
        return all.map(Locale::forLanguageTag)
                .map(locale ->
                        new Choice(
                                locale.toLanguageTag(),
                                locale.getDisplayName(locale),
                                locale.toLanguageTag().equals(chosen)))
                .toList();
    }

    /// The available locale closest to the one the browser asks for.
    public static String likely(Locale asked) {
        String tag = asked.toLanguageTag();
        if (LOCALES.contains(tag)) {
            return tag;
        }
        return LOCALES.stream()
                .filter(locale -> locale.startsWith(asked.getLanguage() + "-"))
                .findFirst()
                .orElse(LOCALES.getFirst());
    }

    /// The currency of a locale's country.
    public static String currency(String locale) {
        return Optional.ofNullable(Currency.getInstance(Locale.forLanguageTag(locale)))
                .map(Currency::getCurrencyCode)
                .orElse("EUR");
    }
}
