package farthing.backend.transactions;

import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.history.Changes;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts a transaction in the state that is wanted: an edit, or the return of a deleted one.
@ApplicationScoped
class ReplaceTransaction {

    private final Accounts accounts;
    private final Categories categories;
    private final MakeTransactions make;
    private final Ledger ledger;
    private final Changes changes;

    ReplaceTransaction(
            Accounts accounts,
            Categories categories,
            MakeTransactions make,
            Ledger ledger,
            Changes changes) {
        this.accounts = accounts;
        this.categories = categories;
        this.make = make;
        this.ledger = ledger;
        this.changes = changes;
    }

    /// Edits `now`, where there is one, else books what is wanted, under the identity given.
    ///
    /// @param now in the version it was read
    /// @throws farthing.backend.problems.Refused `stale` where it is not there in that version;
    ///   `account-closed` where it leaves or enters a closed account
    Booked replace(
            Scope scope,
            @Nullable Named now,
            TransactionRequest wanted,
            Draft.Identity identity,
            DraftReader.Kept kept) {
        List<Transaction> before = now == null ? List.of() : List.of(now.transaction());
        References references =
                References.hold(scope, accounts, categories, List.of(wanted), before);
        before.forEach(references::mustBeOpen);
        Draft draft = new DraftReader(new Fields(), "", wanted, references).read(kept);
        Transaction after = make.of(scope, List.of(draft), () -> identity).getFirst();
        if (now == null) {
            ledger.book(scope, List.of(after));
        } else if (!ledger.edit(scope, now.transaction(), after)) {
            throw new RequestProblem.Stale("transaction").refused();
        }
        TransactionResponse answer = TransactionResponses.of(references.named(after));
        UUID change =
                changes.record(
                        scope,
                        TransactionSubject.of(after.id()),
                        now == null ? null : TransactionResponses.of(now),
                        answer);
        return new Booked(answer, change);
    }
}
