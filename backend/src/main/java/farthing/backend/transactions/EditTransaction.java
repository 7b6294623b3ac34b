package farthing.backend.transactions;

import farthing.backend.households.Scope;
import farthing.backend.http.Json;
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
        Transaction now = transactions.existing(scope, id);
        if (version.isPresent() && version.getAsLong() != now.version()) {
            throw new RequestProblem.Stale("transaction").refused();
        }
        TransactionRequest current = Answers.request(transactions.answer(scope, now));
        return replace.replace(
                scope,
                now,
                Json.patched(current, patch, TransactionRequest.class),
                new Draft.Identity(now.id(), now.importId(), now.version() + 1, now.createdAt()),
                DraftReader.Kept.of(now.isOpeningBalance()));
    }
}
