package farthing.backend.ledger;

import farthing.backend.access.Scope;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads and writes transactions with their postings. Only this package writes them. A transaction
/// is inserted with all its postings in one statement. An edit updates texts and statuses in place
/// and replaces the postings only if the date, an account, a category or an amount changes.
/// Triggers refuse transactions that do not balance, and update the month totals in the same
/// statement.
@ApplicationScoped
public class Ledger {

    /// Finds the rows by their key first. Otherwise the planner could read all transactions of the
    /// household.
    private static final Rendered DELETE =
            new Rendered(
                    """
                    delete from transaction
                     where household_id = ?
                       and ctid = any (array(
                             select found.ctid
                               from unnest(?::uuid[], ?::bigint[]) as gone (id, version)
                              cross join lateral (
                                    select t.ctid from transaction t
                                     where t.household_id = ? and t.id = gone.id
                                       and t.version = gone.version
                                       for update) as found))
                    """);

    /// Adds transactions, all or none.
    public void book(Scope scope, List<Transaction> transactions) {
        Pipeline pipeline = new Pipeline();
        book(pipeline, scope, transactions);
        pipeline.run(scope.sql());
    }

    /// As [#book], in a pipeline.
    public void book(Pipeline pipeline, Scope scope, List<Transaction> transactions) {
        if (!transactions.isEmpty()) {
            new Booking(transactions).insert(pipeline, scope);
        }
    }

    /// Deletes transactions with their postings.
    ///
    /// @param read the transactions as they were read
    /// @return false if one of them no longer has the version that was read
    public boolean remove(Scope scope, List<Transaction> read) {
        Columns gone = new Columns("uuid", "bigint");
        read.forEach(transaction -> gone.add(transaction.id(), transaction.version()));
        int[] removed = new int[1];
        Pipeline pipeline = new Pipeline();
        Locks locks = new Locks(pipeline, scope).household();
        if (read.size() > 1) {
            locks.transactions(read).totals(read);
        }
        pipeline.write(
                DELETE, count -> removed[0] = count, scope.household(), gone, scope.household());
        pipeline.run(scope.sql());
        return removed[0] == read.size();
    }

    /// Edits transactions, all or none. Their ids and references to them stay valid.
    ///
    /// @param pipeline receives the statements that insert new postings and tags
    /// @param before the transactions as they were read
    /// @param after the new states in the same order, with higher versions
    /// @return false if one of them no longer has the version that was read; then the caller must
    ///   roll back
    public boolean edit(
            Pipeline pipeline, Scope scope, List<Transaction> before, List<Transaction> after) {
        List<Edit> edits =
                IntStream.range(0, before.size())
                        .mapToObj(at -> new Edit(scope, before.get(at), after.get(at)))
                        .toList();
        return edits.isEmpty() || Edit.write(pipeline, scope, edits);
    }

    public Optional<Named> find(Scope scope, UUID id) {
        return find(scope, List.of(id)).stream().findFirst();
    }

    /// The transactions with these ids. Unknown ids are left out.
    public List<Named> find(Scope scope, Collection<UUID> ids) {
        return Pipeline.run(scope.sql(), pipeline -> find(pipeline, scope.household(), ids));
    }

    /// As [#find], in a pipeline. Get the result after the pipeline has run.
    public Supplier<List<Named>> find(Pipeline pipeline, UUID household, Collection<UUID> ids) {
        return TransactionReader.find(pipeline, household, ids);
    }

    /// The transactions of an import that were edited.
    ///
    /// @param version of the transactions when the import was accepted
    public List<Named> edited(Scope scope, UUID importId, long version) {
        return TransactionReader.edited(scope, importId, version);
    }

    /// A page of transactions, newest first.
    ///
    /// @param after the cursor of the previous page; null for the first page
    /// @param limit maximum number of transactions
    public List<Named> page(Scope scope, Filter filter, @Nullable Cursor after, int limit) {
        Pipeline pipeline = new Pipeline();
        Function<Scope, List<Named>> page = page(pipeline, scope.household(), filter, after, limit);
        pipeline.run(scope.sql());
        return page.apply(scope);
    }

    /// As [#page], in a pipeline. Apply the result after the pipeline has run.
    public Function<Scope, List<Named>> page(
            Pipeline pipeline, UUID household, Filter filter, @Nullable Cursor after, int limit) {
        return TransactionReader.page(pipeline, household, filter, after, limit);
    }

    /// Counts and sums up to 10,000 transactions.
    ///
    /// @param account whose side of each transaction is summed; null for the first posting
    public FoundTotals totals(Scope scope, Filter filter, @Nullable UUID account) {
        return FoundTotals.of(scope, filter, account);
    }
}
