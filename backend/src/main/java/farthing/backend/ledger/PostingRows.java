package farthing.backend.ledger;

import farthing.backend.database.ColumnList;
import farthing.backend.database.Columns;
import org.jspecify.annotations.Nullable;

/// The columns of the table `posting` that the application writes, and the rows for them.
final class PostingRows {

    /// Without the household. [BulkBooking] writes the same columns.
    static final ColumnList COLUMNS =
            ColumnList.of(
                    "transaction_id uuid",
                    "number smallint",
                    "kind text",
                    "account_id uuid",
                    "category_id uuid",
                    "amount_minor bigint",
                    "currency text",
                    "date date",
                    "status text",
                    "notes text");

    private PostingRows() {}

    static void add(Columns rows, Transaction transaction) {
        int number = 0;
        for (Posting posting : transaction.postings()) {
            rows.add(
                    transaction.id(),
                    number++,
                    posting.kind().text(),
                    posting.isOnAccount() ? posting.subject() : null,
                    posting.kind() == PostingKind.CATEGORY ? posting.subject() : null,
                    posting.amount().minor(),
                    posting.amount().currency().getCurrencyCode(),
                    transaction.date(),
                    status(posting),
                    posting.notes());
        }
    }

    private static @Nullable String status(Posting posting) {
        return posting.status() == null ? null : posting.status().text();
    }
}
