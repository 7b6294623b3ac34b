package farthing.frontend.language;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/// All texts of one language, a bundle for each feature: `text.of(HomeText.class).recent()`.
///
/// A bundle is an interface with the English texts; the other languages are in
/// `messages/<bundle>_<language>.properties` under the same names.
///
/// @param language one of [Languages#ALL]
public record Text(String language) {

    public <T> T of(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(language));
    }
}
