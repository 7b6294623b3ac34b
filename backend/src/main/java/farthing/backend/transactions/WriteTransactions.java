package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Act;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Books new and restored transactions and edits existing ones, all or none.
@ApplicationScoped
class WriteTransactions {

    private final Ledger ledger;

    WriteTransactions(Ledger ledger) {
        this.ledger = ledger;
    }

    /// A transaction as it should become.
    ///
    /// @param now as it was read; null where it is not there
    /// @param draft as it should become
    /// @param identity it shall have
    record Target(@Nullable Named now, Draft draft, Draft.Identity identity) {}

    /// @param pipeline that is run afterwards
    /// @param references of what the targets are on, and are to be on
    /// @return what is done once the pipeline has run, in the order of the targets
    /// @throws farthing.backend.problems.Refused `stale` where one is not there in the version it
    ///   was read in; `account-closed` where one leaves or enters a closed account
    List<Act<Named>> write(
            Pipeline pipeline, Scope scope, References references, List<Target> targets) {
        for (Target target : targets) {
            if (target.now() != null) {
                references.mustBeUsable(target.now().transaction().postings());
            }
            references.mustBeUsable(target.draft().postings());
        }
        List<Transaction> wanted = references.transactions(scope, targets);
        List<Transaction> fresh = new ArrayList<>();
        List<Act<Named>> acts = new ArrayList<>();
        for (int at = 0; at < targets.size(); at++) {
            @Nullable Named now = targets.get(at).now();
            Transaction after = wanted.get(at);
            if (now == null) {
                fresh.add(after);
            } else if (!ledger.edit(pipeline, scope, now.transaction(), after)) {
                throw new RequestProblem.Stale("transaction").refused();
            }
            acts.add(act(now, references.named(after)));
        }
        ledger.book(pipeline, scope, fresh);
        return acts;
    }

    private static Act<Named> act(@Nullable Named before, Named after) {
        return new Act<>(
                after,
                TransactionSnapshot.FORMAT.change(
                        after.transaction().id(),
                        before == null ? null : TransactionSnapshot.of(before),
                        TransactionSnapshot.of(after)));
    }
}
