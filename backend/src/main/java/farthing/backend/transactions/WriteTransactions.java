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

/// Adds new and restored transactions and edits existing ones, all or none.
@ApplicationScoped
class WriteTransactions {

    private final Ledger ledger;

    WriteTransactions(Ledger ledger) {
        this.ledger = ledger;
    }

    /// A transaction to write.
    ///
    /// @param now the current state as it was read; null if it does not exist
    /// @param draft the new state
    /// @param identity of the new state
    record TransactionWrite(@Nullable Named now, Draft draft, Draft.Identity identity) {}

    /// @param pipeline receives statements; the caller runs it afterwards
    /// @param references of the current and the new states
    /// @return the results, in the order of the targets; valid once the pipeline has run
    /// @throws farthing.backend.problems.Refused `stale` if a transaction no longer has the version
    ///   that was read; `account-closed` if a current or new posting is on a closed account
    List<Act<Named>> write(
            Pipeline pipeline, Scope scope, References references, List<TransactionWrite> targets) {
        for (TransactionWrite target : targets) {
            if (target.now() != null) {
                references.mustBeUsable(target.now().transaction().postings());
            }
            references.mustBeUsable(target.draft().postings());
        }
        List<Transaction> wanted = references.transactions(scope, targets);
        List<Transaction> fresh = new ArrayList<>();
        List<Transaction> before = new ArrayList<>();
        List<Transaction> after = new ArrayList<>();
        List<Act<Named>> acts = new ArrayList<>();
        for (int at = 0; at < targets.size(); at++) {
            @Nullable Named now = targets.get(at).now();
            if (now == null) {
                fresh.add(wanted.get(at));
            } else {
                before.add(now.transaction());
                after.add(wanted.get(at));
            }
            acts.add(act(now, references.named(wanted.get(at))));
        }
        if (!ledger.edit(pipeline, scope, before, after)) {
            throw new RequestProblem.Stale("transaction").refused();
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
