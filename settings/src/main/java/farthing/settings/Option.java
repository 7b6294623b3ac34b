package farthing.settings;

import java.util.Optional;

/// An option of the configuration. It is read from the environment variable of its name, and from
/// the command line if it has a flag.
///
/// @param name of the environment variable: FARTHING_PORT
/// @param flag on the command line: --port
/// @param fallback the default, as a user would write it
/// @param otherwise description of the default in the reference; empty to show the fallback
/// @param about a sentence for the reference
public record Option<T>(
        String name,
        Optional<String> flag,
        Kind<T> kind,
        Optional<String> fallback,
        String otherwise,
        String about) {

    private static final String PREFIX = "FARTHING_";

    static <T> Option<T> of(String name, Kind<T> kind, String about) {
        if (!name.startsWith(PREFIX)) {
            throw new IllegalArgumentException(name + " does not start with " + PREFIX);
        }
        return new Option<>(name, Optional.empty(), kind, Optional.empty(), "", about);
    }

    Option<T> orElse(String text) {
        if (kind.read(text).isEmpty()) {
            throw new IllegalArgumentException(text + " is not " + kind.range());
        }
        return new Option<>(name, flag, kind, Optional.of(text), otherwise, about);
    }

    /// Describes the default in words.
    Option<T> otherwise(String words) {
        return new Option<>(name, flag, kind, fallback, words, about);
    }

    Option<T> orFlag(String text) {
        return new Option<>(name, Optional.of(text), kind, fallback, otherwise, about);
    }

    /// For a secret, the variable that names a file with its value.
    Optional<String> fileName() {
        return kind.hidden() ? Optional.of(name + "_FILE") : Optional.empty();
    }

    /// The default for the reference: "`5000`", or in words.
    String shownFallback() {
        return otherwise.isEmpty() ? "`" + fallback.orElseThrow() + "`" : otherwise;
    }
}
