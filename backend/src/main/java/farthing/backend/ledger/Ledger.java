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
import org.jspecify.annotations.Nullable;

/// Reads and writes the ledger. Nothing else writes it. A transaction is booked whole, with its
/// postings, in one statement. An edit changes words and statuses in place; it replaces the
/// postings only if date, account, category or amount change. The database refuses what does not
/// balance, and keeps the totals of each month in the same statement.
@ApplicationScoped
public class Ledger {

    private static final Rendered DELETE =
            new Rendered(
                    """
                    delete from transaction
                     where household_id = ? and id = any (?)
                       and version = (?::bigint[])[array_position(?::uuid[], id)]
                    """);

    /// Books transactions, all or none.
    public void book(Scope scope, List<Transaction> transactions) {
        Pipeline pipeline = new Pipeline();
        book(pipeline, scope, transactions);
        pipeline.run(scope.sql());
    }

    /// The same in a pipeline.
    public void book(Pipeline pipeline, Scope scope, List<Transaction> transactions) {
        if (!transactions.isEmpty()) {
            new Booking(transactions).insert(pipeline, scope);
        }
    }

    /// Deletes transactions, with their postings.
    ///
    /// @param read as they were read
    /// @return whether all of them were there in the version they were read in
    public boolean remove(Scope scope, List<Transaction> read) {
        UUID[] ids = read.stream().map(Transaction::id).toArray(UUID[]::new);
        Columns versions = new Columns("bigint");
        read.forEach(transaction -> versions.add(transaction.version()));
        return DELETE.update(scope.sql(), scope.household(), ids, versions, ids) == read.size();
    }

    /// Edits a transaction. Its id, its attachments and what refers to it stay.
    ///
    /// @param pipeline of what follows the edit: new postings and tags go there
    /// @param before as it was read; nothing happens where it is another version now
    /// @param after as it should become, in a later version
    /// @return whether it was there in this version
    public boolean edit(Pipeline pipeline, Scope scope, Transaction before, Transaction after) {
        return new Edit(scope, before, after).write(pipeline);
    }

    public Optional<Named> find(Scope scope, UUID id) {
        return find(scope, List.of(id)).stream().findFirst();
    }

    /// Those with these ids. Unknown ids are left out.
    public List<Named> find(Scope scope, Collection<UUID> ids) {
        Pipeline pipeline = new Pipeline();
        Supplier<List<Named>> found = find(pipeline, scope.household(), ids);
        pipeline.run(scope.sql());
        return found.get();
    }

    /// The same in a pipeline. Ask for the result after the pipeline has run.
    public Supplier<List<Named>> find(Pipeline pipeline, UUID household, Collection<UUID> ids) {
        return TransactionReader.find(pipeline, household, ids);
    }

    /// Those that came with an import and were edited since.
    ///
    /// @param version they were booked in
    public List<Named> edited(Scope scope, UUID importId, long version) {
        return TransactionReader.edited(scope, importId, version);
    }

    /// Newest first.
    ///
    /// @param after where the page before ended; null for the first
    /// @param limit at most this many
    public List<Named> page(Scope scope, Filter filter, @Nullable Cursor after, int limit) {
        Pipeline pipeline = new Pipeline();
        Function<Scope, List<Named>> page = page(pipeline, scope.household(), filter, after, limit);
        pipeline.run(scope.sql());
        return page.apply(scope);
    }

    /// The same in a pipeline. Apply the result after the pipeline has run.
    public Function<Scope, List<Named>> page(
            Pipeline pipeline, UUID household, Filter filter, @Nullable Cursor after, int limit) {
        return TransactionReader.page(pipeline, household, filter, after, limit);
    }
}
