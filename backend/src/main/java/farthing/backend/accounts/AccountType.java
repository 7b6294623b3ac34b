package farthing.backend.accounts;

import farthing.backend.problems.Words;

/// Where money sits or is owed.
public enum AccountType {
    CASH(true),
    CHECKING(true),
    SAVINGS(true),
    CREDIT_CARD(true),
    LOAN(false),
    INVESTMENT(false),
    OTHER_ASSET(false),
    OTHER_LIABILITY(false);

    static final Words<AccountType> WORDS = Words.of(AccountType.class);

    private final boolean onBudget;

    AccountType(boolean onBudget) {
        this.onBudget = onBudget;
    }

    /// Whether an account of this type is on budget unless told otherwise.
    boolean isOnBudgetByDefault() {
        return onBudget;
    }

    /// As the API and the database have it: `credit-card`.
    public String text() {
        return Words.word(this);
    }
}
