package farthing.backend.ledger;

import farthing.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Builds transactions from rows, one for each posting. The rows of a transaction must be
/// consecutive.
final class TransactionRows {

    private final List<Named> transactions = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final Map<UUID, String> names = new HashMap<>();
    private @Nullable Heading heading;

    void add(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        if (heading != null && !heading.id.equals(id)) {
            finish(heading);
        }
        if (heading == null) {
            heading = heading(id, row);
        }
        postings.add(posting(row));
    }

    List<Named> transactions() {
        if (heading != null) {
            finish(heading);
        }
        return transactions;
    }

    /// The columns that are the same in all rows of a transaction.
    private record Heading(
            UUID id,
            LocalDate date,
            @Nullable Payee payee,
            FreeTexts words,
            List<Tag> tags,
            @Nullable UUID importId,
            long version,
            Instant createdAt) {

        Transaction with(List<Posting> postings) {
            return new Transaction(
                    id, date, payee, words, tags, importId, postings, version, createdAt);
        }
    }

    private void finish(Heading complete) {
        transactions.add(new Named(complete.with(postings), names));
        postings.clear();
        names.clear();
        heading = null;
    }

    private static Heading heading(UUID id, ResultSet row) throws SQLException {
        @Nullable UUID payee = row.getObject("payee_id", UUID.class);
        return new Heading(
                id,
                row.getObject("date", LocalDate.class),
                payee == null ? null : new Payee(payee, row.getString("payee_name")),
                FreeTexts.of(row),
                tags(row),
                row.getObject("import_id", UUID.class),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /// Each text is an id of 36 characters followed by the name.
    private static List<Tag> tags(ResultSet row) throws SQLException {
        String[] texts = (String[]) row.getArray("tags").getArray();
        List<Tag> tags = new ArrayList<>(texts.length);
        for (String text : texts) {
            tags.add(new Tag(UUID.fromString(text.substring(0, 36)), text.substring(36)));
        }
        return tags;
    }

    private Posting posting(ResultSet row) throws SQLException {
        PostingKind kind = PostingKind.WORDS.stored(row.getString("kind"));
        @Nullable UUID subject = row.getObject("subject_id", UUID.class);
        if (subject != null) {
            names.put(subject, row.getString("subject_name"));
        }
        @Nullable String status = row.getString("status");
        return new Posting(
                kind,
                subject,
                Money.ofMinor(
                        row.getLong("amount_minor"),
                        Currency.getInstance(row.getString("currency"))),
                status == null ? null : Status.WORDS.stored(status),
                row.getString("posting_notes"));
    }
}
