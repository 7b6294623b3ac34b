package farthing.backend.accounts;

import farthing.backend.access.Scope;
import farthing.backend.history.Act;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.households.Households;
import farthing.backend.http.Json;
import farthing.backend.ledger.Balance;
import farthing.backend.ledger.MonthTotals;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.AccountEditRequest;
import farthing.contract.AccountResponse;
import farthing.contract.Limits;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Renames an account, changes its type, moves it on or off budget, closes or reopens it. A trigger
/// recomputes the month totals if the account moves on or off budget.
@ApplicationScoped
class EditAccount {

    private final Accounts accounts;
    private final MonthTotals totals;
    private final Changes changes;
    private final Households households;

    EditAccount(Accounts accounts, MonthTotals totals, Changes changes, Households households) {
        this.accounts = accounts;
        this.totals = totals;
        this.changes = changes;
        this.households = households;
    }

    /// @param version of the account that the request is based on; empty accepts any version
    /// @param patch a merge patch
    Changed<AccountResponse> edit(Scope scope, Account now, OptionalLong version, byte[] patch) {
        AccountEditRequest wanted =
                Json.patched(AccountResponses.edit(now), patch, AccountEditRequest.class);
        return changes.record(scope, become(scope, now, version, wanted));
    }

    /// @param version of the account that the request is based on; empty accepts any version
    Act<AccountResponse> become(
            Scope scope, Account now, OptionalLong version, AccountEditRequest wanted) {
        Fields fields = new Fields();
        String name = fields.text("/name", wanted.name(), Limits.NAME);
        AccountType type = fields.oneOf("/type", wanted.type(), AccountType.WORDS.all());
        fields.check();
        boolean closes = Boolean.TRUE.equals(wanted.closed()) && !now.isClosed();
        if (closes) {
            accounts.lock(scope, now.id());
        }
        Balance balance = totals.balance(scope, now.id());
        if (closes && balance.amountMinor() != 0) {
            Money left = Money.ofMinor(balance.amountMinor(), now.currency());
            throw new AccountProblem.NotEmpty(left.toString()).refused();
        }
        Account edited =
                new Account(
                        now.id(),
                        name,
                        type,
                        now.currency(),
                        type.isOnBudget(wanted.onBudget()),
                        !Boolean.FALSE.equals(wanted.paymentEnvelope()),
                        now.openedOn(),
                        closedOn(scope, now, wanted),
                        version.orElse(now.version()) + 1);
        if (!accounts.change(scope, edited)) {
            throw new RequestProblem.Stale("account").refused();
        }
        return new Act<>(
                AccountResponses.answer(edited, balance),
                AccountSnapshot.FORMAT.change(
                        now.id(),
                        AccountSnapshot.of(now, balance),
                        AccountSnapshot.of(edited, balance)));
    }

    private @Nullable LocalDate closedOn(Scope scope, Account now, AccountEditRequest wanted) {
        if (!Boolean.TRUE.equals(wanted.closed())) {
            return null;
        }
        return now.isClosed() ? now.closedOn() : households.today(scope);
    }
}
