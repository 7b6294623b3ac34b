package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.PAYEE;
import static farthing.backend.database.schema.Tables.POSTING;
import static farthing.backend.database.schema.Tables.TRANSACTION;

import farthing.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Makes transactions of rows, one for each posting; those of a transaction follow each other.
final class RegisterRows {

    /// What a row has; read below by position.
    static final List<Field<?>> COLUMNS =
            List.of(
                    TRANSACTION.ID,
                    TRANSACTION.DATE,
                    TRANSACTION.PAYEE_ID,
                    PAYEE.NAME,
                    TRANSACTION.NOTES,
                    TRANSACTION.TAGS,
                    TRANSACTION.STATUS,
                    TRANSACTION.EXTERNAL_ID,
                    TRANSACTION.IMPORT_ID,
                    TRANSACTION.VERSION,
                    TRANSACTION.CREATED_AT,
                    POSTING.KIND,
                    POSTING.ACCOUNT_ID,
                    POSTING.CATEGORY_ID,
                    POSTING.AMOUNT_MINOR,
                    POSTING.CURRENCY,
                    POSTING.NOTES);

    private final List<Transaction> transactions = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private @Nullable Head head;

    void add(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        if (head != null && !head.id.equals(id)) {
            finish(head);
        }
        if (head == null) {
            head = head(id, row);
        }
        postings.add(posting(row));
    }

    List<Transaction> transactions() {
        if (head != null) {
            finish(head);
        }
        return transactions;
    }

    /// What the rows of a transaction have in common.
    private record Head(
            UUID id,
            LocalDate date,
            @Nullable Payee payee,
            String notes,
            List<String> tags,
            Status status,
            @Nullable String externalId,
            @Nullable UUID importId,
            long version,
            Instant createdAt) {

        Transaction with(List<Posting> postings) {
            return new Transaction(
                    id,
                    date,
                    payee,
                    notes,
                    tags,
                    status,
                    externalId,
                    importId,
                    postings,
                    version,
                    createdAt);
        }
    }

    private void finish(Head complete) {
        transactions.add(complete.with(postings));
        postings.clear();
        head = null;
    }

    private static Head head(UUID id, ResultSet row) throws SQLException {
        @Nullable UUID payee = row.getObject(3, UUID.class);
        return new Head(
                id,
                row.getObject(2, LocalDate.class),
                payee == null ? null : new Payee(payee, row.getString(4)),
                row.getString(5),
                List.of((String[]) row.getArray(6).getArray()),
                Status.WORDS.stored(row.getString(7)),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getLong(10),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }

    private static Posting posting(ResultSet row) throws SQLException {
        PostingKind kind = PostingKind.WORDS.stored(row.getString(12));
        @Nullable UUID account = row.getObject(13, UUID.class);
        Currency currency = Currency.getInstance(row.getString(16));
        return new Posting(
                kind,
                account == null ? row.getObject(14, UUID.class) : account,
                Money.ofMinor(row.getLong(15), currency),
                row.getString(17));
    }
}
