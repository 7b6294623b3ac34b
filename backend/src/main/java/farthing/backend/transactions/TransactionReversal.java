package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Act;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Undoes changes to transactions, unless they were changed later.
@ApplicationScoped
class TransactionReversal implements Reversal {

    private final Ledger ledger;
    private final DeleteTransactions deleteTransactions;
    private final LookUpReferences lookUpReferences;
    private final WriteTransactions writeTransactions;

    TransactionReversal(
            Ledger ledger,
            DeleteTransactions deleteTransactions,
            LookUpReferences lookUpReferences,
            WriteTransactions writeTransactions) {
        this.ledger = ledger;
        this.deleteTransactions = deleteTransactions;
        this.lookUpReferences = lookUpReferences;
        this.writeTransactions = writeTransactions;
    }

    @Override
    public String subjectKind() {
        return TransactionSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        List<UUID> ids = changes.stream().map(change -> change.subject().id()).toList();
        Map<UUID, Named> now =
                ledger.find(scope, ids).stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.transaction().id(), Function.identity()));
        List<Named> created = new ArrayList<>();
        List<WriteTransactions.TransactionWrite> others = new ArrayList<>();
        for (SubjectChange change : changes) {
            Optional<Named> current = Optional.ofNullable(now.get(change.subject().id()));
            TransactionSnapshot.FORMAT.mustBeAsLeft(
                    change, current.map(TransactionSnapshot::of).orElse(null));
            @Nullable TransactionSnapshot before = TransactionSnapshot.FORMAT.before(change);
            if (before == null) {
                created.add(current.orElseThrow());
            } else {
                others.add(target(current, before));
            }
        }
        List<SubjectChange> undone = new ArrayList<>(deleteTransactions.delete(scope, created));
        undone.addAll(write(scope, others));
        return undone;
    }

    @Override
    public Set<UUID> dependsOn(Scope scope, SubjectChange change) {
        Set<UUID> ids = new HashSet<>(Set.of(change.subject().id()));
        Stream.of(
                        TransactionSnapshot.FORMAT.before(change),
                        TransactionSnapshot.FORMAT.after(change))
                .flatMap(Stream::ofNullable)
                .forEach(snapshot -> ids.addAll(snapshot.mentions()));
        return ids;
    }

    /// Its import can remove a transaction, and the removal or merger of a category can move it. An
    /// account that was closed or removed takes no transactions.
    @Override
    public boolean isInTheWay(SubjectChange change, SubjectChange later) {
        return switch (later.subject().kind()) {
            case "transaction" -> later.subject().equals(change.subject());
            case "import" -> true;
            case "account" -> later.after() == null || later.after().contains("closedOn");
            default -> later.action() == SubjectChange.Action.DELETED;
        };
    }

    private static WriteTransactions.TransactionWrite target(
            Optional<Named> now, TransactionSnapshot before) {
        long version =
                now.map(Named::transaction).map(Transaction::version).orElse(before.version());
        return new WriteTransactions.TransactionWrite(
                now.orElse(null), before.draft(), before.identity(version + 1));
    }

    private List<SubjectChange> write(
            Scope scope, List<WriteTransactions.TransactionWrite> targets) {
        LookUpReferences.Wanted wanted = new LookUpReferences.Wanted();
        for (WriteTransactions.TransactionWrite target : targets) {
            wanted.drafts(List.of(target.draft()));
            if (target.now() != null) {
                wanted.transactions(List.of(target.now().transaction()));
            }
        }
        Pipeline pipeline = new Pipeline();
        List<Act<Named>> acts =
                writeTransactions.write(
                        pipeline, scope, lookUpReferences.find(scope, wanted), targets);
        pipeline.run(scope.sql());
        return acts.stream().map(Act::subject).toList();
    }
}
