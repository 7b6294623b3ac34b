package farthing.backend.imports;

import farthing.backend.problems.Words;

/// The status of an import.
enum ImportStatus {
    PREVIEWED,
    ACCEPTED,
    UNDONE;

    static final Words<ImportStatus> WORDS = Words.of(ImportStatus.class);

    /// The word in the API and the database, such as `undone`.
    String text() {
        return Words.word(this);
    }
}
