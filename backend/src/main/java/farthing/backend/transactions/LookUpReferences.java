package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.database.Pipeline;
import farthing.backend.ledger.Payees;
import farthing.backend.ledger.Posting;
import farthing.backend.ledger.PostingKind;
import farthing.backend.ledger.Tags;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.Fields;
import farthing.contract.Limits;
import farthing.contract.SplitRequest;
import farthing.contract.TransactionRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks up the accounts, categories, payees and tags of transactions.
@ApplicationScoped
class LookUpReferences {

    private final Accounts accounts;
    private final Categories categories;
    private final Payees payees;
    private final Tags tags;

    LookUpReferences(Accounts accounts, Categories categories, Payees payees, Tags tags) {
        this.accounts = accounts;
        this.categories = categories;
        this.payees = payees;
        this.tags = tags;
    }

    /// The ids and names to look up.
    record Wanted(Set<UUID> accounts, Set<UUID> categories, Set<String> payees, Set<String> tags) {

        Wanted() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        /// Adds the ids and names in requests. Invalid ones are skipped here; [DraftReader] reports
        /// them.
        Wanted requests(Collection<TransactionRequest> requests) {
            for (TransactionRequest request : requests) {
                add(accounts, request.account());
                add(accounts, request.transferTo());
                add(categories, request.category());
                for (SplitRequest split : orEmpty(request.splits())) {
                    add(categories, split == null ? null : split.category());
                }
                addName(payees, request.payee(), Limits.PAYEE);
                orEmpty(request.tags()).forEach(tag -> addName(tags, tag, Limits.TAG));
            }
            return this;
        }

        /// Adds the ids that existing transactions use.
        Wanted transactions(Collection<Transaction> now) {
            now.forEach(transaction -> postings(transaction.postings()));
            return this;
        }

        Wanted drafts(Collection<Draft> drafts) {
            for (Draft draft : drafts) {
                postings(draft.postings());
                if (!draft.payee().isEmpty()) {
                    payees.add(draft.payee());
                }
                tags.addAll(draft.tags());
            }
            return this;
        }

        private void postings(List<Posting> postings) {
            for (Posting posting : postings) {
                if (posting.subject() != null) {
                    (posting.kind() == PostingKind.ACCOUNT ? accounts : categories)
                            .add(posting.subject());
                }
            }
        }

        private static <T> List<T> orEmpty(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }

        private static void addName(Set<String> names, @Nullable String text, int limit) {
            if (text != null && !text.isBlank() && Fields.fault(text.strip(), limit) == null) {
                names.add(text.strip());
            }
        }

        private static void add(Set<UUID> ids, @Nullable String text) {
            Fields.parseId(text).ifPresent(ids::add);
        }
    }

    References find(Scope scope, Wanted wanted) {
        Pipeline pipeline = new Pipeline();
        References references = find(pipeline, scope.household(), wanted);
        pipeline.run(scope.sql());
        return references;
    }

    /// As above, in a pipeline. The result is filled when the pipeline has run.
    References find(Pipeline pipeline, UUID household, Wanted wanted) {
        return new References(
                accounts.hold(pipeline, household, wanted.accounts()),
                categories.find(pipeline, household, wanted.categories()),
                payees.lookUp(pipeline, household, wanted.payees()),
                tags.lookUp(pipeline, household, wanted.tags()));
    }
}
