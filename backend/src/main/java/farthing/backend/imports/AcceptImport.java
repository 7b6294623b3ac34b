package farthing.backend.imports;

import farthing.backend.accounts.Account;
import farthing.backend.accounts.Accounts;
import farthing.backend.history.Changes;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Arrivals;
import farthing.backend.ledger.BulkBooking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Books the rows of an import, in one database transaction, once.
@ApplicationScoped
class AcceptImport {

    private final Imports imports;
    private final ImportRows rows;
    private final Accounts accounts;
    private final BulkBooking booking;
    private final Changes changes;

    AcceptImport(
            Imports imports,
            ImportRows rows,
            Accounts accounts,
            BulkBooking booking,
            Changes changes) {
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

        /// Those that were chosen the last time it was accepted.
        record AsBefore() implements Choice {}
    }

    /// @return the change, by which it can be undone
    /// @throws farthing.backend.problems.Refused `import-already-accepted`, `account-closed`
    Decision accept(Scope scope, String id, Choice choice) {
        Import preview = imports.locked(scope, id);
        if (preview.status() == ImportStatus.ACCEPTED) {
            throw new ImportProblem.AlreadyAccepted().refused();
        }
        Account account = accounts.find(scope, preview.account()).orElseThrow();
        if (account.isClosed()) {
            throw new ImportProblem.AccountClosed(account.name()).refused();
        }
        boolean listed =
                switch (choice) {
                    case Choice.New() -> false;
                    case Choice.Listed(List<Integer> numbers) -> {
                        rows.choose(scope, preview.id(), numbers);
                        yield true;
                    }
                    case Choice.AsBefore() -> preview.listed();
                };
        Import.Counts counts =
                listed ? preview.counts() : rows.recheck(scope, preview.id(), account.id());
        long booked = book(scope, preview.id(), account, listed);
        Import accepted = preview.decided(ImportStatus.ACCEPTED, counts, listed, booked);
        imports.decide(scope, accepted);
        Decision decision = Decision.of(accepted, booked);
        UUID change = changes.record(scope, decision.subject(), null, decision.answer());
        return decision.recorded(change);
    }

    private long book(Scope scope, UUID id, Account account, boolean listed) {
        return booking.book(
                scope,
                new Arrivals(
                        id,
                        account.id(),
                        account.currency(),
                        rows.bookable(scope, id, listed, booking.booked(scope, id))));
    }
}
