package farthing.backend.accounts;

import farthing.backend.households.Scope;
import farthing.backend.http.Json;
import farthing.backend.ledger.Balance;
import farthing.backend.ledger.MonthTotals;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.AccountEditRequest;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Renames an account, changes its type, takes it on or off budget, closes or reopens it.
@ApplicationScoped
class EditAccount {

    private final Accounts accounts;
    private final MonthTotals totals;
    private final Clock clock;

    EditAccount(Accounts accounts, MonthTotals totals, Clock clock) {
        this.accounts = accounts;
        this.totals = totals;
        this.clock = clock;
    }

    /// @param version it was read in; empty takes any
    /// @param patch a merge patch
    Account edit(Scope scope, Account now, OptionalLong version, byte[] patch) {
        AccountEditRequest current =
                new AccountEditRequest(
                        now.name(), now.type().text(), now.onBudget(), now.isClosed());
        AccountEditRequest wanted = Json.patched(current, patch, AccountEditRequest.class);
        Fields fields = new Fields();
        String name = fields.text("/name", wanted.name(), 100);
        AccountType type = fields.oneOf("/type", wanted.type(), AccountType.BY_TEXT);
        fields.check();
        boolean closed = Boolean.TRUE.equals(wanted.closed());
        Account edited =
                new Account(
                        now.id(),
                        name,
                        type,
                        now.currency(),
                        wanted.onBudget() == null ? type.isOnBudgetByDefault() : wanted.onBudget(),
                        now.openedOn(),
                        closed ? closedOn(scope, now) : null,
                        version.orElse(now.version()));
        if (!accounts.change(scope, edited)) {
            throw new RequestProblem.Stale("account").refused();
        }
        return accounts.find(scope, now.id()).orElseThrow();
    }

    private @Nullable LocalDate closedOn(Scope scope, Account account) {
        if (account.isClosed()) {
            return account.closedOn();
        }
        accounts.lock(scope, account.id());
        Balance balance = totals.balances(scope).getOrDefault(account.id(), Balance.NOTHING);
        if (balance.amountMinor() != 0) {
            Money left = Money.ofMinor(balance.amountMinor(), account.currency());
            throw new AccountProblem.NotEmpty(left.toString()).refused();
        }
        return LocalDate.now(clock);
    }
}
