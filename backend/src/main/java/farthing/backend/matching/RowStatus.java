package farthing.backend.matching;

import farthing.backend.problems.Words;

/// The status of a row of a file.
public enum RowStatus {
    NEW,

    /// The household already has this payment.
    DUPLICATE,

    /// The household may already have this payment: its external id is known with another date or
    /// amount, or it is a transfer and its other account has a posting with that date and amount.
    CONFLICT,

    /// The row has an error.
    ERROR;

    public static final Words<RowStatus> WORDS = Words.of(RowStatus.class);

    private final String text = Words.word(this);

    public String text() {
        return text;
    }
}
