package farthing.backend.ledger;

import farthing.backend.problems.Words;

/// What a posting is on. An account or a category; or, where it is on neither, why: money whose
/// purpose nobody has said yet (by its direction, so that the totals keep income and expense
/// apart), the passage between two currencies, or the balance an account was opened with.
public enum PostingKind {
    ACCOUNT,
    CATEGORY,
    UNCATEGORISED_INCOME,
    UNCATEGORISED_EXPENSE,
    EXCHANGE,
    OPENING;

    public static final Words<PostingKind> WORDS = Words.of(PostingKind.class);

    private final String text = Words.word(this);

    /// As the database has it: `uncategorised-income`.
    public String text() {
        return text;
    }
}
