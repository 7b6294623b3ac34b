package farthing.backend.ledger;

import farthing.backend.problems.Words;

/// The kind of a posting. It is on an account or a category, or it is uncategorised, part of a
/// currency exchange, or an opening balance. Uncategorised income and expenses are separate kinds,
/// so that the totals can keep them apart.
public enum PostingKind {
    ACCOUNT,
    CATEGORY,
    UNCATEGORISED_INCOME,
    UNCATEGORISED_EXPENSE,
    EXCHANGE,
    OPENING;

    public static final Words<PostingKind> WORDS = Words.of(PostingKind.class);

    private final String text = Words.word(this);

    /// The word in the database, such as `uncategorised-income`.
    public String text() {
        return text;
    }
}
