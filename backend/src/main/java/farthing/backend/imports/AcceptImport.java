package farthing.backend.imports;

import farthing.backend.access.Scope;
import farthing.backend.accounts.Accounts;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.ledger.BulkBooking;
import farthing.backend.ledger.ImportedLines;
import farthing.backend.problems.RequestProblem;
import farthing.contract.ImportResultResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Select;

/// Accepts an import: adds the transactions of its rows in one database transaction.
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

    /// Which rows to import.
    sealed interface Choice {

        /// All rows that are new at the time of the acceptance.
        record New() implements Choice {}

        /// The rows with these numbers, even duplicates.
        record Listed(List<Integer> numbers) implements Choice {

            public Listed {
                numbers = List.copyOf(numbers);
            }
        }

        /// The rows whose transactions existed when the import was undone.
        ///
        /// @param missing ids of the transactions that had been deleted before
        record AsBefore(List<UUID> missing) implements Choice {
            public AsBefore {
                missing = List.copyOf(missing);
            }
        }
    }

    /// @throws farthing.backend.problems.Refused `import-already-accepted`, `account-closed`
    Changed<ImportResultResponse> accept(Scope scope, String id, Choice choice) {
        ImportChange change = accepted(scope, id, choice);
        return new Changed<>(change.response(), changes.record(scope, change.subjects()));
    }

    /// As [#accept], without recording the change.
    ImportChange accepted(Scope scope, String id, Choice choice) {
        Import preview = imports.locked(scope, id);
        if (preview.status() == ImportStatus.ACCEPTED) {
            throw new ImportProblem.AlreadyAccepted().refused();
        }
        boolean listed =
                switch (choice) {
                    case Choice.New() -> false;
                    case Choice.Listed(List<Integer> numbers) -> {
                        rows.choose(scope, preview.id(), numbers);
                        yield true;
                    }
                    case Choice.AsBefore before -> preview.listed();
                };
        Import.Counts counts = listed ? preview.counts() : rows.recheck(scope, preview.id());
        hold(scope, preview.id(), listed);
        List<UUID> without = new ArrayList<>(booking.booked(scope, preview.id()));
        long restored = 0;
        if (choice instanceof Choice.AsBefore(List<UUID> missing)) {
            restored = without.size();
            without.addAll(missing);
        }
        long imported =
                restored
                        + book(
                                scope,
                                preview,
                                rows.importable(scope, preview.id(), listed, without));
        return decided(
                scope, preview.decided(ImportStatus.ACCEPTED, counts, listed, imported), imported);
    }

    private ImportChange decided(Scope scope, Import accepted, long imported) {
        imports.decide(scope, accepted);
        ImportSnapshot after = ImportSnapshot.of(accepted, imported, List.of());
        return ImportChange.of(
                accepted,
                imported,
                List.of(ImportSnapshot.FORMAT.change(accepted.id(), null, after)));
    }

    /// Locks all accounts of the rows. Refuses if one of them is closed or was removed.
    private void hold(Scope scope, UUID id, boolean listed) {
        List<UUID> needed = rows.accounts(scope, id, listed);
        if (accounts.holdOpen(scope, needed).size() < needed.size()) {
            throw new RequestProblem.Conflict().refused();
        }
    }

    private long book(Scope scope, Import preview, Select<?> rows) {
        return booking.book(
                scope,
                new ImportedLines(
                        preview.id(), Import.transactionVersion(preview.version() + 1), rows));
    }
}
