package farthing.backend.transactions;

import farthing.backend.households.Scope;
import farthing.backend.ledger.Payee;
import farthing.backend.ledger.Payees;
import farthing.backend.ledger.Tag;
import farthing.backend.ledger.Tags;
import farthing.backend.ledger.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Turns drafts into transactions: finds their payees and tags by name, or makes them.
@ApplicationScoped
class MakeTransactions {

    private final Payees payees;
    private final Tags tags;

    MakeTransactions(Payees payees, Tags tags) {
        this.payees = payees;
        this.tags = tags;
    }

    /// @param identities gives each transaction its own
    /// @return in the order of the drafts
    List<Transaction> of(Scope scope, List<Draft> drafts, Supplier<Draft.Identity> identities) {
        Map<String, Payee> knownPayees =
                payees.named(
                        scope,
                        drafts.stream().map(Draft::payee).filter(p -> !p.isEmpty()).toList());
        Map<String, Tag> knownTags =
                tags.named(scope, drafts.stream().flatMap(d -> d.tags().stream()).toList());
        return drafts.stream()
                .map(draft -> draft.transaction(identities.get(), knownPayees, knownTags))
                .toList();
    }
}
