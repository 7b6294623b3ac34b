package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.accounts.OpeningTransaction;
import farthing.backend.history.SubjectChange;
import farthing.backend.ledger.Filter;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Named;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Deletes the transaction of an opening balance, with all its texts, so that undo restores them.
@ApplicationScoped
class RemoveOpeningTransaction implements OpeningTransaction {

    private final Ledger ledger;
    private final DeleteTransactions deleteTransactions;

    RemoveOpeningTransaction(Ledger ledger, DeleteTransactions deleteTransactions) {
        this.ledger = ledger;
        this.deleteTransactions = deleteTransactions;
    }

    @Override
    public List<SubjectChange> remove(Scope scope, UUID account) {
        List<Named> booked = ledger.page(scope, new Filter.OnAccount(account), null, 2);
        boolean onlyOpening =
                booked.size() == 1 && booked.getFirst().transaction().isOpeningBalance();
        return onlyOpening ? deleteTransactions.delete(scope, booked) : List.of();
    }
}
