package farthing.backend.imports;

import java.util.Locale;

/// How far an import has come.
enum ImportStatus {
    PREVIEWED,
    ACCEPTED,
    TAKEN_BACK;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// `taken-back`
    String text() {
        return text;
    }

    static ImportStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
