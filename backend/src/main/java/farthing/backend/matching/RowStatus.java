package farthing.backend.matching;

import farthing.backend.problems.Words;

/// What a row of a file is to the household.
public enum RowStatus {
    NEW,

    /// It is booked already.
    DUPLICATE,

    /// It may be booked already: its external id is known with another date or amount, or it is a
    /// transfer and its other account has a posting of that date and amount.
    CONFLICT,

    /// It cannot be read.
    ERROR;

    public static final Words<RowStatus> WORDS = Words.of(RowStatus.class);

    private final String text = Words.word(this);

    public String text() {
        return text;
    }
}
