package farthing.backend.accounts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

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

    static final Map<String, AccountType> BY_TEXT = byText();

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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, AccountType> byText() {
        Map<String, AccountType> all = new LinkedHashMap<>();
        for (AccountType type : values()) {
            all.put(type.text(), type);
        }
        return all;
    }
}
