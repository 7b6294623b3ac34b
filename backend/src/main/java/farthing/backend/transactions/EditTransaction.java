package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Act;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.http.Json;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/// Edits a transaction with a merge patch. Fields that the patch leaves out do not change.
@ApplicationScoped
class EditTransaction {

    private final LookUpReferences lookUpReferences;
    private final WriteTransactions writeTransactions;
    private final Changes changes;

    EditTransaction(
            LookUpReferences lookUpReferences,
            WriteTransactions writeTransactions,
            Changes changes) {
        this.lookUpReferences = lookUpReferences;
        this.writeTransactions = writeTransactions;
        this.changes = changes;
    }

    /// @param named the transaction as it was read
    /// @param version that the patch is based on; empty accepts any version
    Changed<TransactionResponse> edit(
            Scope scope, Named named, OptionalLong version, byte[] patch) {
        Transaction now = named.transaction();
        if (version.isPresent() && version.getAsLong() != now.version()) {
            throw new RequestProblem.Stale("transaction").refused();
        }
        // the received amount is valid only for the same receiving account
        boolean sameTransfer = !Json.names(patch, "transferTo");
        TransactionRequest wanted =
                Json.patched(
                        TransactionResponses.request(TransactionResponses.of(named), sameTransfer),
                        patch,
                        TransactionRequest.class);
        References references =
                lookUpReferences.find(
                        scope,
                        new LookUpReferences.Wanted()
                                .requests(List.of(wanted))
                                .transactions(List.of(now)));
        references.mustBeUsable(now.postings());
        Draft draft =
                new DraftReader(new Fields(), "", wanted, references)
                        .read(DraftReader.KeptProperties.of(now));
        Draft.Identity identity =
                new Draft.Identity(now.id(), now.importId(), now.version() + 1, now.createdAt());
        Pipeline pipeline = new Pipeline();
        Act<Named> act =
                writeTransactions
                        .write(
                                pipeline,
                                scope,
                                references,
                                List.of(
                                        new WriteTransactions.TransactionWrite(
                                                named, draft, identity)))
                        .getFirst();
        UUID change = changes.record(pipeline, scope, List.of(act.subject()));
        pipeline.run(scope.sql());
        return new Changed<>(TransactionResponses.of(act.entity()), change);
    }
}
