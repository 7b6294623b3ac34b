package farthing.backend.ledger;

import farthing.backend.access.Scope;
import farthing.backend.database.ColumnList;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import java.util.ArrayList;
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
            insert into posting (household_id, %1$s)
            select ?::uuid, %1$s from unnest(%2$s) as p (%1$s)
            on conflict (household_id, transaction_id, number) do nothing
            """
                    .formatted(PostingRows.COLUMNS.names(), PostingRows.COLUMNS.arrays());

    private static final ColumnList TAG_COLUMNS =
            ColumnList.of("transaction_id uuid", "tag_id uuid", "position smallint", "date date");

    private static final String INSERT_TAGS =
            """
            insert into transaction_tag (household_id, %1$s)
            select ?::uuid, %1$s from unnest(%2$s) as t (%1$s)
            on conflict (household_id, transaction_id, tag_id) do update
               set position = excluded.position
            """
                    .formatted(TAG_COLUMNS.names(), TAG_COLUMNS.arrays());

    private static final ColumnList TRANSACTION_COLUMNS =
            ColumnList.of(
                            "id uuid",
                            "date date",
                            "payee_id uuid",
                            "import_id uuid",
                            "search text",
                            "version bigint",
                            "created_at timestamptz")
                    .and(FreeTexts.COLUMN_LIST);

    private static final Rendered TRANSACTIONS =
            new Rendered(
                    """
                    with booked as (
                      insert into transaction (household_id, %1$s)
                      select ?::uuid, %2$s from unnest(%3$s) as t (%1$s)
                      on conflict (household_id, id) do nothing),
                    tagged as (
                    """
                                    .formatted(
                                            TRANSACTION_COLUMNS.names(),
                                            TRANSACTION_COLUMNS
                                                    .names()
                                                    .replace("search", "folded(search)"),
                                            TRANSACTION_COLUMNS.arrays())
                            + INSERT_TAGS
                            + ")"
                            + INSERT_POSTINGS);
    private static final Rendered POSTINGS = new Rendered(INSERT_POSTINGS);

    private static final Rendered TAGS = new Rendered(INSERT_TAGS);

    private final Columns transactions = TRANSACTION_COLUMNS.rows();
    private final Columns postings = PostingRows.COLUMNS.rows();
    private final Columns tags = TAG_COLUMNS.rows();
    private int postingCount;

    Booking(List<Transaction> all) {
        all.forEach(this::add);
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
        PostingRows.add(postings, transaction);
        postingCount += transaction.postings().size();
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
