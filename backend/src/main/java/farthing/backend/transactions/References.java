package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.accounts.Account;
import farthing.backend.categories.Category;
import farthing.backend.database.Pipeline;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Names;
import farthing.backend.ledger.Payee;
import farthing.backend.ledger.Posting;
import farthing.backend.ledger.PostingKind;
import farthing.backend.ledger.Tag;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.Refused;
import farthing.backend.problems.RequestProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The accounts, categories, payees and tags that transactions refer to. They are looked up in one
/// round trip. The accounts are locked: none can be closed until the database transaction ends.
///
/// @param accounts by id, without unknown ids
/// @param categories by id, without unknown ids
record References(
        Map<UUID, Account> accounts,
        Map<UUID, Category> categories,
        Names.FoundNames<Payee> payees,
        Names.FoundNames<Tag> tags) {

    Optional<Account> account(UUID id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Optional<Category> category(UUID id) {
        return Optional.ofNullable(categories.get(id));
    }

    /// Refuses postings on a closed account, or on an account or category that no longer exists.
    ///
    /// @throws farthing.backend.problems.Refused `account-closed`, `invalid-fields`
    void mustBeUsable(List<Posting> postings) {
        for (Posting posting : postings) {
            UUID subject = posting.subject();
            if (subject != null && posting.kind() == PostingKind.ACCOUNT) {
                account(subject).orElseThrow(() -> isGone("account")).mustBeOpen("");
            } else if (subject != null && category(subject).isEmpty()) {
                throw isGone("category");
            }
        }
    }

    /// Converts drafts to transactions. Creates payees and tags that do not exist yet.
    List<Transaction> transactions(Scope scope, List<WriteTransactions.TransactionWrite> targets) {
        List<Draft> drafts =
                targets.stream().map(WriteTransactions.TransactionWrite::draft).toList();
        Pipeline pipeline = new Pipeline();
        payees.makeMissing(
                pipeline,
                scope.household(),
                drafts.stream().map(Draft::payee).filter(name -> !name.isEmpty()).toList());
        tags.makeMissing(
                pipeline,
                scope.household(),
                drafts.stream().flatMap(draft -> draft.tags().stream()).toList());
        pipeline.run(scope.sql());
        return targets.stream()
                .map(target ->
                        target.draft().transaction(target.identity(), payees.found(), tags.found()))
                .toList();
    }

    /// Adds the names of accounts and categories to a transaction.
    Named named(Transaction transaction) {
        Map<UUID, String> names = new HashMap<>();
        for (Posting posting : transaction.postings()) {
            if (posting.subject() != null) {
                names.put(posting.subject(), name(posting.subject()));
            }
        }
        return new Named(transaction, names);
    }

    private String name(UUID id) {
        return account(id)
                .map(Account::name)
                .or(() -> category(id).map(Category::name))
                .orElseThrow();
    }

    private static Refused isGone(String what) {
        return RequestProblem.InvalidFields.at("/" + what, "Unknown " + what).refused();
    }
}
