package farthing.backend.ledger;

import farthing.backend.access.Scope;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import java.util.List;
import java.util.UUID;

/// Locks the rows that an act changes before it changes any, each once and always in the same
/// order: the household, the transactions by id, the totals by key. So acts on the same rows wait
/// for each other and do not deadlock.
record Locks(Pipeline pipeline, Scope scope) {

    private static final Rendered HOLD_TOTALS = new Rendered("select hold_totals()");

    private static final Rendered TRANSACTIONS =
            new Rendered(
                    """
                    select 1
                      from (select id from unnest(?) as id order by id) as wanted
                     cross join lateral (
                           select from transaction
                            where household_id = ? and id = wanted.id
                              for no key update) as locked
                    """);

    private static final Rendered OF_IMPORT =
            new Rendered(
                    """
                    select count(*)
                      from (select from transaction
                             where household_id = ? and import_id = ?
                             order by id for no key update) as locked
                    """);

    private static final Rendered TOTALS =
            new Rendered(
                    """
                    select lock_totals(?::text[], ?::uuid[], ?::uuid[], ?::date[], ?::text[])
                    """);

    /// The household: waits until no category is being moved.
    Locks household() {
        pipeline.read(HOLD_TOTALS, row -> {});
        return this;
    }

    Locks transactions(List<Transaction> all) {
        UUID[] ids = all.stream().map(Transaction::id).toArray(UUID[]::new);
        pipeline.read(TRANSACTIONS, row -> {}, ids, scope.household());
        return this;
    }

    Locks transactionsOfImport(UUID importId) {
        pipeline.read(OF_IMPORT, row -> {}, scope.household(), importId);
        return this;
    }

    /// The month totals that the postings of these transactions affect.
    void totals(List<Transaction> all) {
        Columns totals = new Columns("text", "uuid", "uuid", "date", "text");
        for (Transaction transaction : all) {
            UUID first = transaction.first().subject();
            for (Posting posting : transaction.postings()) {
                totals.add(
                        posting.kind().text(),
                        posting.subject(),
                        posting.isOnAccount() ? posting.subject() : first,
                        transaction.date(),
                        posting.amount().currency().getCurrencyCode());
            }
        }
        pipeline.read(TOTALS, row -> {}, totals);
    }
}
