package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.history.Uses;
import farthing.backend.ledger.Filter;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The newest transactions of an account or category.
@ApplicationScoped
class TransactionUses implements Uses {

    private static final int MOST = 10;

    private final Ledger ledger;

    TransactionUses(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Set<UUID> of(Scope scope, UUID subject) {
        Set<UUID> ids = new HashSet<>();
        for (Filter filter :
                List.of(new Filter.OnAccount(subject), new Filter.OnCategory(subject))) {
            ledger.page(scope, filter, null, MOST).stream()
                    .map(each -> each.transaction())
                    .forEach(transaction -> add(ids, transaction));
        }
        return ids;
    }

    private static void add(Set<UUID> ids, Transaction transaction) {
        ids.add(transaction.id());
        if (transaction.importId() != null) {
            ids.add(transaction.importId());
        }
    }
}
