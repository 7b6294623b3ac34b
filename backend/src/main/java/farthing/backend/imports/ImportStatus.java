package farthing.backend.imports;

import farthing.backend.problems.Words;

/// How far an import has come.
enum ImportStatus {
    PREVIEWED,
    ACCEPTED,
    TAKEN_BACK;

    static final Words<ImportStatus> WORDS = Words.of(ImportStatus.class);

    /// `taken-back`
    String text() {
        return Words.word(this);
    }
}
