package farthing.settings;

import java.util.Optional;

/// One thing that can be configured. It is read from the environment variable of its name, and from
/// the command line where it has a flag.
///
/// @param name of the environment variable: FARTHING_PORT
/// @param flag on the command line: --port
/// @param fallback what holds where nothing is said, written as a person would write it
/// @param otherwise the words of the reference for what holds then; the fallback where empty
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

    /// Tells in words where the value comes from when it is not set.
    Option<T> otherwise(String words) {
        return new Option<>(name, flag, kind, fallback, words, about);
    }

    Option<T> orFlag(String text) {
        return new Option<>(name, Optional.of(text), kind, fallback, otherwise, about);
    }

    /// The variable that names a file with the value, for a secret.
    Optional<String> fileName() {
        return kind.hidden() ? Optional.of(name + "_FILE") : Optional.empty();
    }

    /// What holds where nothing is said, for the reference: "`5000`", or in words.
    String shownFallback() {
        return otherwise.isEmpty() ? "`" + fallback.orElseThrow() + "`" : otherwise;
    }
}
