package farthing.backend.imports;

import farthing.backend.problems.Words;

/// The status of an import. `TAKEN_BACK` is an import that was undone.
enum ImportStatus {
    PREVIEWED,
    ACCEPTED,
    TAKEN_BACK;

    static final Words<ImportStatus> WORDS = Words.of(ImportStatus.class);

    /// The word in the API and the database, such as `taken-back`.
    String text() {
        return Words.word(this);
    }
}
