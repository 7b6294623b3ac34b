package farthing.frontend.transactions;

import farthing.contract.AccountResponse;
import farthing.contract.CategoryResponse;
import farthing.frontend.language.AmountInput;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the amounts of an entry. Money goes out unless it says otherwise: with a plus, by a
/// category of income, or as an opening balance.
record TransactionAmounts(
        Form form, Visit visit, List<AccountResponse> accounts, List<CategoryResponse> categories) {

    /// The field that says, by a 1, that the entry is the balance an account was opened with.
    static final String OPENING = "opening";

    /// The currency of the account that is booked on.
    Currency currency() {
        return currency(form.value("account"));
    }

    /// The currency of an account; the household's where there is no such account.
    Currency currency(String account) {
        return accounts.stream()
                .filter(a -> a.id().equals(account))
                .findFirst()
                .map(a -> Currency.getInstance(a.currency()))
                .orElseGet(visit::currency);
    }

    /// The amount of the whole; empty where it is none.
    Optional<BigDecimal> whole() {
        return directed("amount", form.is(OPENING, "1") || isIncome(form.value("category")));
    }

    /// The amount typed into a field, the way the account sees it; empty where it is none.
    ///
    /// @param in whether an amount without a sign comes in
    Optional<BigDecimal> directed(String field, boolean in) {
        return typed(field, currency())
                .map(amount -> amount.signed() || in ? amount.value() : amount.value().negate());
    }

    Optional<AmountInput> typed(String field, Currency currency) {
        return AmountInput.read(form.value(field), visit.locale(), currency);
    }

    boolean isIncome(@Nullable String category) {
        return categories.stream()
                .anyMatch(c -> c.id().equals(category) && c.kind().equals("income"));
    }
}
