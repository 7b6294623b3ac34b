package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.http.ListPage;
import farthing.backend.ledger.Cursor;
import farthing.backend.ledger.Filter;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Named;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.TransactionsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads transactions for the API.
@ApplicationScoped
class Transactions {

    private final Ledger ledger;

    Transactions(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The future result of a lookup in a pipeline.
    @FunctionalInterface
    interface PendingTransaction {

        /// @throws farthing.backend.problems.Refused `not-found`
        Named existing();
    }

    /// Looks up a transaction in a pipeline. Get the result after the pipeline has run.
    PendingTransaction lookUp(Pipeline pipeline, UUID household, String id) {
        Supplier<List<Named>> found =
                ledger.find(pipeline, household, Fields.parseId(id).stream().toList());
        return () ->
                found.get().stream()
                        .findFirst()
                        .orElseThrow(() -> new RequestProblem.NotFound("transaction").refused());
    }

    /// @throws farthing.backend.problems.Refused `not-found`
    Named existing(Scope scope, String id) {
        return RequestProblem.found("transaction", id, known -> ledger.find(scope, known));
    }

    /// A page of transactions, newest first.
    TransactionsResponse page(Scope scope, Filter filter, @Nullable Cursor after, int limit) {
        return response(ledger.page(scope, filter, after, limit + 1), limit);
    }

    /// As above, in a pipeline. Apply the result after the pipeline has run.
    Function<Scope, TransactionsResponse> page(
            Pipeline pipeline, UUID household, Filter filter, @Nullable Cursor after, int limit) {
        Function<Scope, List<Named>> page =
                ledger.page(pipeline, household, filter, after, limit + 1);
        return scope -> response(page.apply(scope), limit);
    }

    private static TransactionsResponse response(List<Named> found, int limit) {
        ListPage<Named> page = ListPage.of(found, limit);
        return new TransactionsResponse(
                page.shown().stream().map(TransactionResponses::of).toList(),
                page.next(last -> cursor(last).text()));
    }

    static Cursor cursor(Named last) {
        return new Cursor(last.transaction().date(), last.transaction().id());
    }
}
