package farthing.backend.ledger;

import farthing.backend.problems.Words;

/// How transactions count in the budget.
public enum BudgetPart {
    /// The account of the first posting is on budget.
    ON,
    /// Opening balances of accounts on budget, without credit cards that have an envelope.
    OPENINGS,
    /// Transfers between an account on budget and one off budget, and exchanges between currencies
    /// that an account on budget takes part in.
    TRANSFERS;

    public static final Words<BudgetPart> WORDS = Words.of(BudgetPart.class);
}
