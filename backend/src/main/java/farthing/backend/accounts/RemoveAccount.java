package farthing.backend.accounts;

import farthing.backend.access.Scope;
import farthing.backend.history.SubjectChange;
import farthing.backend.ledger.Balance;
import farthing.backend.ledger.Filter;
import farthing.backend.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/// Removes an account that has no transactions except its opening balance. An account in use cannot
/// be removed, only closed.
@ApplicationScoped
class RemoveAccount {

    private final Accounts accounts;
    private final OpeningTransaction openingTransaction;
    private final Ledger ledger;

    RemoveAccount(Accounts accounts, OpeningTransaction openingTransaction, Ledger ledger) {
        this.accounts = accounts;
        this.openingTransaction = openingTransaction;
        this.ledger = ledger;
    }

    /// @param account locked
    /// @return what was removed, to be recorded: the opening balance, if there was one, and the
    ///   account
    /// @throws farthing.backend.problems.Refused `account-in-use`
    List<SubjectChange> remove(Scope scope, Account account) {
        List<SubjectChange> opening = openingTransaction.remove(scope, account.id());
        if (!ledger.page(scope, new Filter.OnAccount(account.id()), null, 1).isEmpty()) {
            throw new AccountProblem.InUse().refused();
        }
        accounts.remove(scope, account.id());
        SubjectChange removal =
                AccountSnapshot.FORMAT.change(
                        account.id(), AccountSnapshot.of(account, Balance.NOTHING), null);
        return Stream.concat(opening.stream(), Stream.of(removal)).toList();
    }
}
