package farthing.backend.targets;

import farthing.backend.problems.Words;

/// The month whose income is shared.
enum IncomeFrom {
    THIS_MONTH,
    LAST_MONTH;

    static final Words<IncomeFrom> WORDS = Words.of(IncomeFrom.class);

    int monthsAgo() {
        return ordinal();
    }

    /// `this-month`
    String text() {
        return Words.word(this);
    }
}
