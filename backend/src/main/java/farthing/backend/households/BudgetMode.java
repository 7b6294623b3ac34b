package farthing.backend.households;

import farthing.backend.problems.Words;

/// How a household budgets.
public enum BudgetMode {
    /// Money that is there is assigned to categories, and what is left is carried.
    ENVELOPES,
    /// A plan of income and spending is compared with what happened. Nothing is carried.
    TRACKING;

    static final Words<BudgetMode> WORDS = Words.of(BudgetMode.class);

    /// The word in the API and the database.
    public String text() {
        return Words.word(this);
    }
}
