package farthing.backend.accounts;

import farthing.backend.access.Scope;
import farthing.backend.history.SubjectChange;
import farthing.backend.ledger.Balance;
import farthing.backend.ledger.Filter;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.MonthTotals;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Removes an account that has no transactions except its opening balance. This is the inverse of
/// opening it. An account in use cannot be removed, only closed.
@ApplicationScoped
class RemoveAccount {

    private final Accounts accounts;
    private final MonthTotals totals;
    private final Ledger ledger;

    RemoveAccount(Accounts accounts, MonthTotals totals, Ledger ledger) {
        this.accounts = accounts;
        this.totals = totals;
        this.ledger = ledger;
    }

    /// @throws farthing.backend.problems.Refused `account-in-use`
    SubjectChange remove(Scope scope, Account account) {
        accounts.lock(scope, account.id());
        Balance balance = totals.balance(scope, account.id());
        List<Transaction> booked =
                ledger.page(scope, new Filter.OnAccount(account.id()), null, 2).stream()
                        .map(Named::transaction)
                        .toList();
        if (booked.size() == 1 && booked.getFirst().isOpeningBalance()) {
            ledger.remove(scope, booked);
        } else if (!booked.isEmpty()) {
            throw new AccountProblem.InUse().refused();
        }
        accounts.remove(scope, account.id());
        return AccountSnapshot.FORMAT.change(
                account.id(), AccountSnapshot.of(account, balance), null);
    }
}
