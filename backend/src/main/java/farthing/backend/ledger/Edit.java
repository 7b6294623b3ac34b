package farthing.backend.ledger;

import farthing.backend.database.Columns;
import farthing.backend.database.Rendered;
import farthing.backend.households.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One edit of a transaction. Words and statuses change in place; the postings are replaced only
/// where money moved differently.
final class Edit {

    private static final Rendered UPDATE =
            new Rendered(
                    """
                    update transaction
                       set date = ?, payee_id = ?, notes = ?, external_id = ?, search = lower(?),
                           version = ?
                     where household_id = ? and id = ? and version = ?
                    """);

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

    /// @return whether the transaction was there in the version before
    boolean write() {
        boolean sameMoney = after.movesTheSameAs(before);
        if (!sameMoney) {
            lockTotals();
            deletePostings();
        }
        if (!update()) {
            return false;
        }
        if (!sameMoney) {
            booking.insertPostings(scope);
        } else if (!after.postings().equals(before.postings())) {
            STATUSES_AND_NOTES.execute(
                    scope.sql(), booking.postings(), scope.household(), after.id());
        }
        if (!after.tags().equals(before.tags())) {
            retag();
        }
        return true;
    }

    /// Locks the totals that the postings before and after count in, in one order.
    private void lockTotals() {
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
        LOCK_TOTALS.execute(scope.sql(), totals);
    }

    private void deletePostings() {
        UUID household = scope.household();
        UUID id = before.id();
        DELETE_POSTINGS.execute(scope.sql(), household, id, household, id, before.version());
    }

    private boolean update() {
        return UPDATE.update(
                        scope.sql(),
                        after.date(),
                        after.payee() == null ? null : after.payee().id(),
                        after.notes(),
                        after.externalId(),
                        after.search(),
                        after.version(),
                        scope.household(),
                        before.id(),
                        before.version())
                == 1;
    }

    private void retag() {
        UUID[] kept = after.tags().stream().map(Tag::id).toArray(UUID[]::new);
        DELETE_TAGS.execute(scope.sql(), scope.household(), after.id(), kept);
        booking.insertTags(scope);
    }
}
