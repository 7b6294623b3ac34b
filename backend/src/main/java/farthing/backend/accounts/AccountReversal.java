package farthing.backend.accounts;

import farthing.backend.history.Change;
import farthing.backend.history.Changed;
import farthing.backend.history.Reversal;
import farthing.backend.history.Subject;
import farthing.backend.households.Scope;
import farthing.contract.AccountResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Undoes what was done to an account, as long as nothing was done to it since. One that was opened
/// goes again while nothing but its opening balance is booked on it.
@ApplicationScoped
class AccountReversal implements Reversal {

    private static final String KIND = "account";

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

    static Subject subject(Account account) {
        return new Subject(KIND, account.id());
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public UUID reverse(Scope scope, Change change) {
        Optional<Account> now = accounts.find(scope, change.subject().id());
        change.mustBeTheLatest(now.map(Account::version));
        @Nullable AccountResponse before = change.before(AccountResponse.class);
        if (before == null) {
            return removeAccount.remove(scope, now.orElseThrow());
        }
        Changed<AccountResponse> restored =
                now.isEmpty()
                        ? openAccount.openAgain(scope, before)
                        : editAccount.become(
                                scope, now.get(), OptionalLong.empty(), Answers.edit(before));
        return restored.change();
    }
}
