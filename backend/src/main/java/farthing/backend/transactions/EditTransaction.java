package farthing.backend.transactions;

import farthing.backend.households.Scope;
import farthing.backend.http.Json;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.RequestProblem;
import farthing.contract.TransactionRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/// Edits a transaction by a merge patch; what the patch does not name stays.
@ApplicationScoped
class EditTransaction {

    private final Transactions transactions;
    private final ReplaceTransaction replace;

    EditTransaction(Transactions transactions, ReplaceTransaction replace) {
        this.transactions = transactions;
        this.replace = replace;
    }

    /// @param version it was read in; empty takes any
    Booked edit(Scope scope, String id, OptionalLong version, byte[] patch) {
        Named named = transactions.existing(scope, id);
        Transaction now = named.transaction();
        if (version.isPresent() && version.getAsLong() != now.version()) {
            throw new RequestProblem.Stale("transaction").refused();
        }
        TransactionRequest current = TransactionResponses.request(TransactionResponses.of(named));
        return replace.replace(
                scope,
                named,
                Json.patched(current, patch, TransactionRequest.class),
                new Draft.Identity(now.id(), now.importId(), now.version() + 1, now.createdAt()),
                DraftReader.Kept.of(now));
    }
}
