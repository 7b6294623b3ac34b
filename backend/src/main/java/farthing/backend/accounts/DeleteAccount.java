package farthing.backend.accounts;

import farthing.backend.access.Scope;
import farthing.backend.history.Changes;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.UUID;

/// Deletes an account that has no transactions except its opening balance. Undo restores both.
@ApplicationScoped
class DeleteAccount {

    private final Accounts accounts;
    private final RemoveAccount removeAccount;
    private final Changes changes;

    DeleteAccount(Accounts accounts, RemoveAccount removeAccount, Changes changes) {
        this.accounts = accounts;
        this.removeAccount = removeAccount;
        this.changes = changes;
    }

    /// @param version of the account that the request is based on; empty accepts any version
    /// @return id of the change, for undo
    /// @throws farthing.backend.problems.Refused `not-found`, `account-in-use`, `stale`
    UUID delete(Scope scope, String id, OptionalLong version) {
        Account account = RequestProblem.found("account", id, known -> accounts.lock(scope, known));
        if (version.isPresent() && version.getAsLong() != account.version()) {
            throw new RequestProblem.Stale("account").refused();
        }
        return changes.record(scope, removeAccount.remove(scope, account));
    }
}
