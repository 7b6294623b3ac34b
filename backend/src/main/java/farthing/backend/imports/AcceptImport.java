package farthing.backend.imports;

import farthing.backend.accounts.Account;
import farthing.backend.accounts.Accounts;
import farthing.backend.history.Changes;
import farthing.backend.history.ReverseChange;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Arrivals;
import farthing.backend.ledger.BulkBooking;
import farthing.backend.transactions.ImportedEdits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Books the rows of an import, in one database transaction, once.
@ApplicationScoped
class AcceptImport {

    private final Imports imports;
    private final ImportRows rows;
    private final Accounts accounts;
    private final BulkBooking booking;
    private final ImportedEdits importedEdits;
    private final Changes changes;
    private final ReverseChange reverseChange;

    AcceptImport(
            Imports imports,
            ImportRows rows,
            Accounts accounts,
            BulkBooking booking,
            ImportedEdits importedEdits,
            Changes changes,
            ReverseChange reverseChange) {
        this.importedEdits = importedEdits;
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
        /// @param acceptance the change that booked them; what was deleted after it stays deleted
        /// @param edits changes that took out those people had edited
        record AsBefore(UUID acceptance, List<UUID> edits) implements Choice {

            public AsBefore {
                edits = List.copyOf(edits);
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
        Arrivals arrivals =
                new Arrivals(
                        preview.id(),
                        account.id(),
                        account.currency(),
                        Import.bookedIn(preview.version() + 1),
                        rows.bookable(
                                scope, preview.id(), listed, without(scope, preview, choice)));
        long booked = booking.book(scope, arrivals) + restored(scope, choice);
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

    /// The ids of those that are there already, or shall not come.
    private List<UUID> without(Scope scope, Import preview, Choice choice) {
        List<UUID> without = new ArrayList<>(booking.booked(scope, preview.id()));
        if (choice instanceof Choice.AsBefore before) {
            without.addAll(importedEdits.deletedSince(scope, before.acceptance()));
        }
        return without;
    }

    private int restored(Scope scope, Choice choice) {
        if (!(choice instanceof Choice.AsBefore before)) {
            return 0;
        }
        before.edits().forEach(edit -> reverseChange.reverse(scope, edit));
        return before.edits().size();
    }
}
