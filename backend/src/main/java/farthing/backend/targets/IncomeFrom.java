package farthing.backend.targets;

import farthing.backend.problems.Words;

/// What is shared: the income of a month, or what the month has to assign.
enum IncomeFrom {
    THIS_MONTH,
    LAST_MONTH,
    /// Ready to assign, before anything is assigned in the month.
    READY_TO_ASSIGN;

    static final Words<IncomeFrom> WORDS = Words.of(IncomeFrom.class);

    int monthsAgo() {
        return this == LAST_MONTH ? 1 : 0;
    }

    /// `this-month`
    String text() {
        return Words.word(this);
    }
}
