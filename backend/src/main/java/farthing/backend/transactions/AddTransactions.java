package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Act;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.ledger.Named;
import farthing.backend.problems.Fields;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/// Adds transactions, all or none, as one change. The number of statements does not depend on the
/// number of transactions.
@ApplicationScoped
class AddTransactions {

    private final LookUpReferences lookUpReferences;
    private final WriteTransactions writeTransactions;
    private final Changes changes;
    private final Clock clock;

    AddTransactions(
            LookUpReferences lookUpReferences,
            WriteTransactions writeTransactions,
            Changes changes,
            Clock clock) {
        this.lookUpReferences = lookUpReferences;
        this.writeTransactions = writeTransactions;
        this.changes = changes;
        this.clock = clock;
    }

    /// Looks up what the transactions refer to, in a pipeline.
    References lookUp(Pipeline pipeline, UUID household, List<TransactionRequest> requests) {
        return lookUpReferences.find(
                pipeline, household, new LookUpReferences.Wanted().requests(requests));
    }

    /// @param pointer returns the pointer of a transaction in the body, by its index
    /// @return the new transactions, in the order of the requests
    Changed<List<TransactionResponse>> add(
            Scope scope,
            References references,
            List<TransactionRequest> requests,
            IntFunction<String> pointer) {
        List<WriteTransactions.TransactionWrite> targets = new ArrayList<>();
        Fields fields = new Fields();
        Instant now = clock.instant();
        for (int number = 0; number < requests.size(); number++) {
            Draft draft =
                    new DraftReader(fields, pointer.apply(number), requests.get(number), references)
                            .read(DraftReader.KeptProperties.NOTHING);
            targets.add(
                    new WriteTransactions.TransactionWrite(
                            null, draft, new Draft.Identity(Ids.next(), null, 1, now)));
        }
        Pipeline pipeline = new Pipeline();
        List<Act<Named>> booked = writeTransactions.write(pipeline, scope, references, targets);
        UUID change = changes.record(pipeline, scope, booked.stream().map(Act::subject).toList());
        scope.finish(pipeline);
        return new Changed<>(
                booked.stream().map(Act::entity).map(TransactionResponses::of).toList(), change);
    }
}
