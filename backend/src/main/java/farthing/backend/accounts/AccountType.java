package farthing.backend.accounts;

import farthing.backend.problems.Words;

/// The type of an account.
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

    /// Whether an account of this type is on budget by default.
    boolean isOnBudgetByDefault() {
        return onBudget;
    }

    /// The word in the API and the database, such as `credit-card`.
    public String text() {
        return Words.word(this);
    }
}
