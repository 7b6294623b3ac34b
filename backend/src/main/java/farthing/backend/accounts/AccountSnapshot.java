package farthing.backend.accounts;

import farthing.backend.history.SnapshotFormat;
import farthing.backend.ledger.Balance;
import farthing.contract.AccountEditRequest;
import farthing.contract.AccountRequest;
import farthing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as stored in the history.
///
/// @param currency ISO 4217
/// @param openedOn ISO 8601
/// @param closedOn ISO 8601; null if the account was open
/// @param balance as a decimal in the account's currency
record AccountSnapshot(
        UUID id,
        String name,
        String type,
        String currency,
        boolean onBudget,
        boolean paymentEnvelope,
        String openedOn,
        @Nullable String closedOn,
        String balance,
        long version) {

    static final SnapshotFormat<AccountSnapshot> FORMAT =
            SnapshotFormat.of("account", AccountSnapshot.class);

    static AccountSnapshot of(Account account, Balance balance) {
        return new AccountSnapshot(
                account.id(),
                account.name(),
                account.type().text(),
                account.currency().getCurrencyCode(),
                account.onBudget(),
                account.paymentEnvelope(),
                account.openedOn().toString(),
                account.closedOn() == null ? null : account.closedOn().toString(),
                Money.ofMinor(balance.amountMinor(), account.currency()).toDecimal(),
                account.version());
    }

    /// The request that opens the account again with the same balance.
    AccountRequest opening() {
        return new AccountRequest(
                name, type, currency, onBudget, paymentEnvelope, balance, openedOn);
    }

    /// The day on which it was closed; null if it was open, or held money, which no closed account
    /// does.
    @Nullable LocalDate closedOnWhenEmpty() {
        return closedOn == null || new BigDecimal(balance).signum() != 0
                ? null
                : LocalDate.parse(closedOn);
    }

    /// The edit that restores this state of the account.
    AccountEditRequest edit() {
        return new AccountEditRequest(name, type, onBudget, paymentEnvelope, closedOn != null);
    }
}
