package farthing.backend.ledger;

import farthing.backend.problems.Words;

/// How far a transaction has been checked against the bank statement.
public enum Status {
    PENDING,
    CLEARED,
    RECONCILED;

    public static final Words<Status> WORDS = Words.of(Status.class);

    private final String text = Words.word(this);

    public String text() {
        return text;
    }
}
