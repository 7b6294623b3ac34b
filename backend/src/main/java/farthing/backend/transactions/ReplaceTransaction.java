package farthing.backend.transactions;

import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.history.Changes;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Payees;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts a transaction in the place of another or of none: an edit, or the return of a deleted one.
@ApplicationScoped
class ReplaceTransaction {

    private final Accounts accounts;
    private final Categories categories;
    private final Payees payees;
    private final Ledger ledger;
    private final Changes changes;
    private final Transactions transactions;

    ReplaceTransaction(
            Accounts accounts,
            Categories categories,
            Payees payees,
            Ledger ledger,
            Changes changes,
            Transactions transactions) {
        this.accounts = accounts;
        this.categories = categories;
        this.payees = payees;
        this.ledger = ledger;
        this.changes = changes;
        this.transactions = transactions;
    }

    /// Takes out `now`, where there is one, and books what is wanted under the identity given.
    ///
    /// @param now in the version it was read
    /// @throws farthing.backend.problems.Refused `stale` where it is not there in that version;
    ///   `account-closed` where it leaves or enters a closed account
    Booked replace(
            Scope scope,
            @Nullable Transaction now,
            TransactionRequest wanted,
            Draft.Identity identity,
            DraftReader.Kept kept) {
        @Nullable TransactionResponse before =
                now == null ? null : transactions.leaving(scope, now);
        References references = References.ofRequests(scope, accounts, categories, List.of(wanted));
        Draft draft = new DraftReader(new Fields(), "", wanted, references).read(kept);
        if (now != null && !ledger.remove(scope, now.id(), now.version())) {
            throw new RequestProblem.Stale("transaction").refused();
        }
        List<String> payee = draft.payee().isEmpty() ? List.of() : List.of(draft.payee());
        Transaction booked = draft.transaction(identity, payees.named(scope, payee));
        ledger.book(scope, List.of(booked));
        TransactionResponse after = Answers.answer(booked, references);
        UUID change = changes.record(scope, TransactionSubject.of(booked.id()), before, after);
        return new Booked(after, change);
    }
}
