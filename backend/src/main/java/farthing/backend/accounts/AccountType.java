package farthing.backend.accounts;

import farthing.backend.problems.Words;
import org.jspecify.annotations.Nullable;

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

    /// Whether an account of this type is on budget.
    ///
    /// @param wanted what the request says; null for the default of the type
    boolean isOnBudget(@Nullable Boolean wanted) {
        return wanted == null ? onBudget : wanted;
    }

    /// The word in the API and the database, such as `credit-card`.
    public String text() {
        return Words.word(this);
    }
}
