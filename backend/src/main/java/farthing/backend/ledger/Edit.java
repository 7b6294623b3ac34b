package farthing.backend.ledger;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
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
                            .formatted(FreeTexts.ASSIGNMENTS));

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
                      from unnest(%s) as side (%s)
                     where posting.household_id = ? and posting.transaction_id = ?
                       and posting.number = side.number
                       and (posting.status, posting.notes)
                           is distinct from (side.status, side.notes)
                    """
                            .formatted(PostingRows.COLUMNS.arrays(), PostingRows.COLUMNS.names()));

    private final Scope scope;
    private final Transaction before;
    private final Transaction after;
    private final Booking booking;
    private final boolean sameMoney;
    private final boolean samePostings;

    Edit(Scope scope, Transaction before, Transaction after) {
        this.scope = scope;
        this.before = before;
        this.after = after;
        this.booking = new Booking(List.of(after));
        this.sameMoney = after.movesTheSameAs(before);
        this.samePostings = after.postings().equals(before.postings()) && sameMoney;
    }

    /// Edits transactions, all or none.
    ///
    /// @param pipeline receives the statements that can run later
    /// @return false if one of them no longer has the version that was read
    static boolean write(Pipeline pipeline, Scope scope, List<Edit> all) {
        Pipeline first = new Pipeline();
        lock(first, scope, all);
        int[] updated = new int[1];
        all.forEach(edit -> edit.update(first, count -> updated[0] += count));
        first.run(scope.sql());
        if (updated[0] != all.size()) {
            return false;
        }
        all.forEach(edit -> edit.complete(pipeline));
        return true;
    }

    /// An edit that changes texts and statuses of one transaction locks in the right order without
    /// this.
    private static void lock(Pipeline first, Scope scope, List<Edit> all) {
        List<Edit> moving = all.stream().filter(edit -> !edit.samePostings).toList();
        Locks locks = new Locks(first, scope);
        if (!moving.isEmpty()) {
            locks.household();
        }
        if (all.size() == 1 && all.getFirst().sameMoney) {
            return;
        }
        locks.transactions(all.stream().map(edit -> edit.before).toList());
        if (!moving.isEmpty()) {
            locks.totals(
                    moving.stream().flatMap(edit -> Stream.of(edit.before, edit.after)).toList());
        }
    }

    /// Updates the transaction's row. Deletes the postings if they will be replaced.
    private void update(Pipeline first, IntConsumer updated) {
        UUID household = scope.household();
        UUID id = before.id();
        long version = before.version();
        if (!sameMoney) {
            first.write(DELETE_POSTINGS, count -> {}, household, id, household, id, version);
        }
        List<@Nullable Object> values = new ArrayList<>();
        values.add(after.date());
        values.add(after.payee() == null ? null : after.payee().id());
        values.add(after.search());
        values.add(after.version());
        values.addAll(after.words().values());
        Collections.addAll(values, household, id, version);
        first.write(UPDATE, updated, values.toArray());
    }

    private void complete(Pipeline pipeline) {
        if (!sameMoney) {
            booking.insertPostings(pipeline, scope);
        } else if (!samePostings) {
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
    }

    private void retag(Pipeline pipeline) {
        UUID[] kept = after.tags().stream().map(Tag::id).toArray(UUID[]::new);
        pipeline.write(DELETE_TAGS, count -> {}, scope.household(), after.id(), kept);
        booking.insertTags(pipeline, scope);
    }
}
