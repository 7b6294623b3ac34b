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

/// Inserts transactions with their postings and tags, with one statement for any number of them.
/// These are the most frequent writes, so they are plain SQL over arrays. Their text never changes
/// and is prepared once per connection.
///
/// Each insert has an `on conflict` clause, because a distributed PostgreSQL refuses `insert …
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
                      select ?::uuid, id, date, payee_id, import_id, folded(search), version,
                             created_at, %1$s
                        from unnest(?::uuid[], ?::date[], ?::uuid[], ?::uuid[], ?::text[],
                                    ?::bigint[], ?::timestamptz[], %2$s)
                          as t (id, date, payee_id, import_id, search, version, created_at, %1$s)
                      on conflict (household_id, id) do nothing),
                    tagged as (
                    """
                                    .formatted(FreeTexts.COLUMNS, FreeTexts.ARRAYS)
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
        types.addAll(FreeTexts.types());
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

    /// Inserts the transactions, which must not exist yet.
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

    /// The postings as columns, in the order of the insert.
    Columns postings() {
        return postings;
    }

    /// Inserts only the postings, for an existing transaction without postings.
    void insertPostings(Pipeline pipeline, Scope scope) {
        pipeline.write(POSTINGS, this::mustBeAll, scope.household(), postings);
    }

    /// Inserts only the tags, for an existing transaction.
    void insertTags(Pipeline pipeline, Scope scope) {
        pipeline.write(TAGS, count -> {}, scope.household(), tags);
    }

    /// Fails if a transaction already exists, which `on conflict do nothing` would hide.
    private void mustBeAll(int inserted) {
        if (inserted != postingCount) {
            throw new IllegalStateException(
                    "inserted " + inserted + " of " + postingCount + " postings");
        }
    }
}
