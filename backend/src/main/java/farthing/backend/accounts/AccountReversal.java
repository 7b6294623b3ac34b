package farthing.backend.accounts;

import farthing.backend.access.Scope;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import farthing.backend.ledger.Balance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Undoes a change to an account, unless the account was changed later. Undoing the opening removes
/// the account, if it has no transactions except its opening balance.
@ApplicationScoped
class AccountReversal implements Reversal {

    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final EditAccount editAccount;
    private final RemoveAccount removeAccount;

    AccountReversal(
            Accounts accounts,
            OpenAccount openAccount,
            EditAccount editAccount,
            RemoveAccount removeAccount) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.editAccount = editAccount;
        this.removeAccount = removeAccount;
    }

    @Override
    public String subjectKind() {
        return AccountSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        return changes.stream().flatMap(change -> reverse(scope, change).stream()).toList();
    }

    /// Later bookings change the balance, but not the account.
    @Override
    public boolean isInTheWay(SubjectChange change, SubjectChange later) {
        return later.subject().equals(change.subject())
                && AccountSnapshot.FORMAT.changesMoreThan(later, "balance");
    }

    private List<SubjectChange> reverse(Scope scope, SubjectChange change) {
        UUID id = change.subject().id();
        @Nullable AccountSnapshot before = AccountSnapshot.FORMAT.before(change);
        Optional<Account> now =
                before == null ? accounts.lock(scope, id) : accounts.find(scope, id);
        // the balance is not compared: it depends on the transactions, not on the account
        AccountSnapshot.FORMAT.mustBeAsLeft(
                change,
                now.map(found -> AccountSnapshot.of(found, Balance.NOTHING)).orElse(null),
                "balance");
        if (before == null) {
            return removeAccount.remove(scope, now.orElseThrow());
        }
        return List.of(
                now.isEmpty()
                        ? openAccount.openAgain(scope, before)
                        : editAccount
                                .become(scope, now.get(), OptionalLong.empty(), before.edit())
                                .subject());
    }
}
