package farthing.frontend.backend;

import farthing.contract.AccountResponse;
import farthing.money.Money;
import java.util.Currency;

/// Converts the amounts of responses, which are decimal text.
public final class Amounts {

    private Amounts() {}

    /// @param currency the ISO 4217 code that the response gives for the amount
    public static Money of(String decimal, String currency) {
        return Money.ofDecimal(decimal, Currency.getInstance(currency));
    }

    public static Money balance(AccountResponse account) {
        return of(account.balance(), account.currency());
    }

    public static Money clearedBalance(AccountResponse account) {
        return of(account.clearedBalance(), account.currency());
    }
}
