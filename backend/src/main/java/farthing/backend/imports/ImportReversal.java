package farthing.backend.imports;

import farthing.backend.access.Scope;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Undoes changes to imports. An acceptance is undone by removing the imported transactions. That
/// removal is undone by accepting the import again, with the edits and deletions that had been
/// made.
@ApplicationScoped
class ImportReversal implements Reversal {

    private final Imports imports;
    private final AcceptImport acceptImport;
    private final UndoImport undoImport;

    ImportReversal(Imports imports, AcceptImport acceptImport, UndoImport undoImport) {
        this.imports = imports;
        this.acceptImport = acceptImport;
        this.undoImport = undoImport;
    }

    @Override
    public String subjectKind() {
        return ImportSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        List<SubjectChange> undone = new ArrayList<>();
        changes.forEach(change -> undone.addAll(reverse(scope, change)));
        return undone;
    }

    private List<SubjectChange> reverse(Scope scope, SubjectChange change) {
        UUID id = change.subject().id();
        Optional<Import> now = imports.find(scope, id);
        ImportSnapshot.FORMAT.mustBeAsLeft(
                change,
                now.map(found -> ImportSnapshot.of(found, found.imported(), List.of()))
                        .orElse(null));
        if (now.orElseThrow().status() == ImportStatus.ACCEPTED) {
            return undoImport.undone(scope, id.toString()).subjects();
        }
        ImportSnapshot before = Objects.requireNonNull(ImportSnapshot.FORMAT.before(change));
        AcceptImport.Choice asBefore = new AcceptImport.Choice.AsBefore(before.missing());
        return acceptImport.accepted(scope, id.toString(), asBefore).subjects();
    }
}
