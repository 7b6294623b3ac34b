package farthing.backend.imports;

import farthing.backend.problems.Words;

/// What a row of a file is to the household.
enum RowStatus {
    NEW,

    /// It is booked already.
    DUPLICATE,

    /// It is known by its external id with another date or amount.
    CONFLICT,

    /// It cannot be read.
    ERROR;

    static final Words<RowStatus> WORDS = Words.of(RowStatus.class);

    private final String text = Words.word(this);

    String text() {
        return text;
    }
}
