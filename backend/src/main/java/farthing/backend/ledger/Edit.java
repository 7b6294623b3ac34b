package farthing.backend.ledger;

import farthing.backend.access.Scope;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Edits one transaction. Texts and statuses are updated in place. Postings are replaced only if
/// the date, an account, a category or an amount changes.
final class Edit {

    private static final Rendered UPDATE =
            new Rendered(
                    """
                    update transaction
                       set date = ?, payee_id = ?, search = folded(?), version = ?, %s
                     where household_id = ? and id = ? and version = ?
                    """
                            .formatted(TransactionTexts.ASSIGNMENTS));

    private static final Rendered DELETE_POSTINGS =
            new Rendered(
                    """
                    delete from posting
                     where household_id = ? and transaction_id = ?
                       and exists (select from transaction
                                    where household_id = ? and id = ? and version = ?)
                    """);

    private static final Rendered DELETE_TAGS =
            new Rendered(
                    """
                    delete from transaction_tag
                     where household_id = ? and transaction_id = ? and tag_id <> all (?)
                    """);

    private static final Rendered STATUSES_AND_NOTES =
            new Rendered(
                    """
                    update posting
                       set status = side.status, notes = side.notes
                      from unnest(?::uuid[], ?::smallint[], ?::text[], ?::uuid[], ?::uuid[],
                                  ?::bigint[], ?::text[], ?::date[], ?::text[], ?::text[])
                        as side (transaction_id, number, kind, account_id, category_id,
                                 amount_minor, currency, date, status, notes)
                     where posting.household_id = ? and posting.transaction_id = ?
                       and posting.number = side.number
                       and (posting.status, posting.notes)
                           is distinct from (side.status, side.notes)
                    """);

    private static final Rendered LOCK_TOTALS =
            new Rendered(
                    """
                    select lock_totals(?::text[], ?::uuid[], ?::uuid[], ?::date[], ?::text[])
                    """);

    private final Scope scope;
    private final Transaction before;
    private final Transaction after;
    private final Booking booking;

    Edit(Scope scope, Transaction before, Transaction after) {
        this.scope = scope;
        this.before = before;
        this.after = after;
        this.booking = new Booking(List.of(after));
    }

    /// @param pipeline receives the statements that can run later
    /// @return false if the transaction no longer has the version that was read
    boolean write(Pipeline pipeline) {
        boolean sameMoney = after.movesTheSameAs(before);
        if (!update(sameMoney)) {
            return false;
        }
        if (!sameMoney) {
            booking.insertPostings(pipeline, scope);
        } else if (!after.postings().equals(before.postings())) {
            pipeline.write(
                    STATUSES_AND_NOTES,
                    count -> {},
                    booking.postings(),
                    scope.household(),
                    after.id());
        }
        if (!after.tags().equals(before.tags())) {
            retag(pipeline);
        }
        return true;
    }

    /// Updates the transaction's row. Deletes the postings if they will be replaced.
    private boolean update(boolean sameMoney) {
        UUID household = scope.household();
        UUID id = before.id();
        long version = before.version();
        int[] updated = new int[1];
        Pipeline first = new Pipeline();
        if (!sameMoney) {
            first.read(LOCK_TOTALS, row -> {}, totals());
            first.write(DELETE_POSTINGS, count -> {}, household, id, household, id, version);
        } else if (!after.postings().equals(before.postings())) {
            first.read(Ledger.HOLD_TOTALS, row -> {});
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(after.date());
        values.add(after.payee() == null ? null : after.payee().id());
        values.add(after.search());
        values.add(after.version());
        values.addAll(after.words().values());
        Collections.addAll(values, household, id, version);
        first.write(UPDATE, count -> updated[0] = count, values.toArray());
        first.run(scope.sql());
        return updated[0] == 1;
    }

    /// The month totals that the old and the new postings affect.
    private Columns totals() {
        Columns totals = new Columns("text", "uuid", "uuid", "date", "text");
        for (Transaction transaction : List.of(before, after)) {
            UUID first = transaction.first().subject();
            LocalDate date = transaction.date();
            for (Posting posting : transaction.postings()) {
                totals.add(
                        posting.kind().text(),
                        posting.subject(),
                        posting.isOnAccount() ? posting.subject() : first,
                        date,
                        posting.amount().currency().getCurrencyCode());
            }
        }
        return totals;
    }

    private void retag(Pipeline pipeline) {
        UUID[] kept = after.tags().stream().map(Tag::id).toArray(UUID[]::new);
        pipeline.write(DELETE_TAGS, count -> {}, scope.household(), after.id(), kept);
        booking.insertTags(pipeline, scope);
    }
}
