package farthing.backend.accounts;

import farthing.backend.access.Scope;
import farthing.backend.history.SubjectChange;
import java.util.List;
import java.util.UUID;

/// Removes the transaction of an account's opening balance. Accounts know no transactions, so this
/// is implemented there.
public interface OpeningTransaction {

    /// Removes it if the account has no other transaction.
    ///
    /// @return the deletion, to be recorded; empty if nothing was removed
    List<SubjectChange> remove(Scope scope, UUID account);
}
