package farthing.frontend.transactions;

import farthing.contract.AccountResponse;
import farthing.contract.CategoryResponse;
import farthing.frontend.language.AmountInput;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Parses the amounts of a transaction. An amount without a sign is spending, unless the category
/// is for income or it is an opening balance.
record TransactionAmounts(
        Form form, Visit visit, List<AccountResponse> accounts, List<CategoryResponse> categories) {

    /// The field that is 1 if the transaction is an account's opening balance.
    static final String OPENING = "opening";

    /// The currency of the transaction's account.
    Currency currency() {
        return currency(form.value("account"));
    }

    /// The currency of an account; the household's if the account is unknown.
    Currency currency(String account) {
        return accounts.stream()
                .filter(a -> a.id().equals(account))
                .findFirst()
                .map(a -> Currency.getInstance(a.currency()))
                .orElseGet(visit::currency);
    }

    /// The total amount; empty if it is missing or has an error.
    Optional<Money> whole() {
        return directed("amount", form.is(OPENING, "1") || isIncome(form.value("category")));
    }

    /// The amount in a field, negative for spending; empty if it is missing or has an error.
    ///
    /// @param in whether an amount without a sign is income
    Optional<Money> directed(String field, boolean in) {
        return typed(field, currency())
                .map(amount -> amount.signed() || in ? amount.value() : amount.value().negated());
    }

    Optional<AmountInput> typed(String field, Currency currency) {
        return form.amount(field, visit.locale(), currency, visit.text());
    }

    boolean isIncome(@Nullable String category) {
        return categories.stream()
                .anyMatch(c -> c.id().equals(category) && c.kind().equals("income"));
    }
}
