package farthing.backend.accounts;

import farthing.backend.ledger.Balance;
import farthing.contract.AccountEditRequest;
import farthing.contract.AccountResponse;
import farthing.money.Money;

/// Converts accounts to API responses and edit requests.
final class AccountResponses {

    private AccountResponses() {}

    static AccountResponse answer(Account account, Balance balance) {
        return new AccountResponse(
                account.id().toString(),
                account.name(),
                account.type().text(),
                account.currency().getCurrencyCode(),
                account.onBudget(),
                account.paymentEnvelope(),
                account.openedOn().toString(),
                account.isClosed(),
                account.closedOn() == null ? null : account.closedOn().toString(),
                Money.ofMinor(balance.amountMinor(), account.currency()).toDecimal(),
                Money.ofMinor(balance.clearedMinor(), account.currency()).toDecimal(),
                account.version());
    }

    /// The edit that leaves an account as it is.
    static AccountEditRequest edit(Account account) {
        return new AccountEditRequest(
                account.name(),
                account.type().text(),
                account.onBudget(),
                account.paymentEnvelope(),
                account.isClosed());
    }
}
