package farthing.backend.ledger;

import farthing.backend.access.Scope;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The statements that write transactions with their postings and tags: one, however many there
/// are. They run most often, so they are plain SQL over arrays: their text never changes and is
/// prepared once per connection.
///
/// Each insertion has an `on conflict` clause because a distributed PostgreSQL refuses `insert …
/// select` under row-level security without one.
final class Booking {

    private static final String INSERT_POSTINGS =
            """
            insert into posting (household_id, transaction_id, number, kind, account_id,
                                 category_id, amount_minor, currency, date, status, notes)
            select ?::uuid, transaction_id, number, kind, account_id, category_id,
                   amount_minor, currency, date, status, notes
              from unnest(?::uuid[], ?::smallint[], ?::text[], ?::uuid[], ?::uuid[],
                          ?::bigint[], ?::text[], ?::date[], ?::text[], ?::text[])
                as p (transaction_id, number, kind, account_id, category_id, amount_minor,
                      currency, date, status, notes)
            on conflict (household_id, transaction_id, number) do nothing
            """;

    private static final String INSERT_TAGS =
            """
            insert into transaction_tag (household_id, transaction_id, tag_id, position, date)
            select ?::uuid, transaction_id, tag_id, position, date
              from unnest(?::uuid[], ?::uuid[], ?::smallint[], ?::date[])
                as t (transaction_id, tag_id, position, date)
            on conflict (household_id, transaction_id, tag_id) do update
               set position = excluded.position
            """;

    private static final Rendered TRANSACTIONS =
            new Rendered(
                    """
                    with booked as (
                      insert into transaction (household_id, id, date, payee_id, import_id, search,
                                               version, created_at, %1$s)
                      select ?::uuid, id, date, payee_id, import_id, lower(search), version,
                             created_at, %1$s
                        from unnest(?::uuid[], ?::date[], ?::uuid[], ?::uuid[], ?::text[],
                                    ?::bigint[], ?::timestamptz[], %2$s)
                          as t (id, date, payee_id, import_id, search, version, created_at, %1$s)
                      on conflict (household_id, id) do nothing),
                    tagged as (
                    """
                                    .formatted(Words.COLUMNS, Words.ARRAYS)
                            + INSERT_TAGS
                            + ")"
                            + INSERT_POSTINGS);
    private static final Rendered POSTINGS = new Rendered(INSERT_POSTINGS);

    private static final Rendered TAGS = new Rendered(INSERT_TAGS);

    private final Columns transactions = new Columns(types());
    private final Columns postings =
            new Columns(
                    "uuid",
                    "smallint",
                    "text",
                    "uuid",
                    "uuid",
                    "bigint",
                    "text",
                    "date",
                    "text",
                    "text");
    private final Columns tags = new Columns("uuid", "uuid", "smallint", "date");
    private int postingCount;

    Booking(List<Transaction> all) {
        all.forEach(this::add);
    }

    private static String[] types() {
        List<String> types = new ArrayList<>();
        Collections.addAll(types, "uuid", "date", "uuid", "uuid", "text", "bigint", "timestamptz");
        types.addAll(Words.types());
        return types.toArray(String[]::new);
    }

    private void add(Transaction transaction) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(transaction.id());
        row.add(transaction.date());
        row.add(transaction.payee() == null ? null : transaction.payee().id());
        row.add(transaction.importId());
        row.add(transaction.search());
        row.add(transaction.version());
        row.add(transaction.createdAt());
        row.addAll(transaction.words().values());
        transactions.add(row.toArray());
        int number = 0;
        for (Posting posting : transaction.postings()) {
            postings.add(
                    transaction.id(),
                    number++,
                    posting.kind().text(),
                    posting.isOnAccount() ? posting.subject() : null,
                    posting.kind() == PostingKind.CATEGORY ? posting.subject() : null,
                    posting.amount().minor(),
                    posting.amount().currency().getCurrencyCode(),
                    transaction.date(),
                    posting.status() == null ? null : posting.status().text(),
                    posting.notes());
        }
        postingCount += number;
        int position = 0;
        for (Tag tag : transaction.tags()) {
            tags.add(transaction.id(), tag.id(), position++, transaction.date());
        }
    }

    /// Writes the transactions, which must be new.
    void insert(Pipeline pipeline, Scope scope) {
        UUID household = scope.household();
        pipeline.write(
                TRANSACTIONS,
                this::mustBeAll,
                household,
                transactions,
                household,
                tags,
                household,
                postings);
    }

    /// The columns of the postings, in the order of their insertion.
    Columns postings() {
        return postings;
    }

    /// Writes the postings alone: their transaction exists, and has none.
    void insertPostings(Pipeline pipeline, Scope scope) {
        pipeline.write(POSTINGS, this::mustBeAll, scope.household(), postings);
    }

    /// Writes the tags alone: their transaction exists.
    void insertTags(Pipeline pipeline, Scope scope) {
        pipeline.write(TAGS, count -> {}, scope.household(), tags);
    }

    /// `on conflict do nothing` must never hide that a transaction exists already.
    private void mustBeAll(int inserted) {
        if (inserted != postingCount) {
            throw new IllegalStateException(
                    "inserted " + inserted + " of " + postingCount + " postings");
        }
    }
}
