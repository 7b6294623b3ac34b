package farthing.backend.imports;

import farthing.backend.accounts.Account;
import farthing.backend.accounts.Accounts;
import farthing.backend.history.Changes;
import farthing.backend.history.ReverseChange;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Arrivals;
import farthing.backend.ledger.BulkBooking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Select;

/// Books the rows of an import, in one database transaction, once.
@ApplicationScoped
class AcceptImport {

    private final Imports imports;
    private final ImportRows rows;
    private final Accounts accounts;
    private final BulkBooking booking;
    private final Changes changes;
    private final ReverseChange reverseChange;

    AcceptImport(
            Imports imports,
            ImportRows rows,
            Accounts accounts,
            BulkBooking booking,
            Changes changes,
            ReverseChange reverseChange) {
        this.reverseChange = reverseChange;
        this.imports = imports;
        this.rows = rows;
        this.accounts = accounts;
        this.booking = booking;
        this.changes = changes;
    }

    /// Which rows to book.
    sealed interface Choice {

        /// All that are new, as of now.
        record New() implements Choice {}

        /// These, whatever they look like.
        record Listed(List<Integer> numbers) implements Choice {

            public Listed {
                numbers = List.copyOf(numbers);
            }
        }

        /// Those that were there when it was taken back.
        ///
        /// @param edits changes that took out those people had edited
        /// @param missing ids of those that people had deleted
        record AsBefore(List<UUID> edits, List<UUID> missing) implements Choice {

            public AsBefore {
                edits = List.copyOf(edits);
                missing = List.copyOf(missing);
            }
        }
    }

    /// @return the change, by which it can be undone
    /// @throws farthing.backend.problems.Refused `import-already-accepted`, `account-closed`
    Decision accept(Scope scope, String id, Choice choice) {
        Import preview = imports.locked(scope, id);
        if (preview.status() == ImportStatus.ACCEPTED) {
            throw new ImportProblem.AlreadyAccepted().refused();
        }
        Account account = held(scope, preview.account());
        boolean listed =
                switch (choice) {
                    case Choice.New() -> false;
                    case Choice.Listed(List<Integer> numbers) -> {
                        rows.choose(scope, preview.id(), numbers);
                        yield true;
                    }
                    case Choice.AsBefore before -> preview.listed();
                };
        Import.Counts counts =
                listed ? preview.counts() : rows.recheck(scope, preview.id(), account.id());
        List<UUID> without = new ArrayList<>();
        long restored = 0;
        if (choice instanceof Choice.AsBefore before) {
            before.edits().forEach(edit -> reverseChange.reverse(scope, edit));
            restored = before.edits().size();
            without.addAll(before.missing()); // and what is there by now, restored or not
        }
        without.addAll(booking.booked(scope, preview.id()));
        long booked =
                restored
                        + book(
                                scope,
                                preview,
                                account,
                                rows.bookable(scope, preview.id(), listed, without));
        Import accepted = preview.decided(ImportStatus.ACCEPTED, counts, listed, booked);
        imports.decide(scope, accepted);
        Decision decision = Decision.of(accepted, booked);
        UUID change = changes.record(scope, decision.subject(), null, decision.answer());
        return decision.recorded(change);
    }

    /// None of its rows is booked where the account closes at this moment.
    private Account held(Scope scope, UUID account) {
        return Objects.requireNonNull(accounts.holdOpen(scope, List.of(account)).get(account));
    }

    private long book(Scope scope, Import preview, Account account, Select<?> rows) {
        return booking.book(
                scope,
                new Arrivals(
                        preview.id(),
                        account.id(),
                        account.currency(),
                        Import.bookedIn(preview.version() + 1),
                        rows));
    }
}
