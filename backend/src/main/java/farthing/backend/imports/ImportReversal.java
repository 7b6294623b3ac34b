package farthing.backend.imports;

import farthing.backend.history.Change;
import farthing.backend.history.Reversal;
import farthing.backend.households.Scope;
import farthing.backend.http.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Undoes the acceptance of an import by taking it back, and the taking back by accepting it again,
/// with what people had made of it until then.
@ApplicationScoped
class ImportReversal implements Reversal {

    private final Imports imports;
    private final AcceptImport acceptImport;
    private final TakeBackImport takeBackImport;

    ImportReversal(Imports imports, AcceptImport acceptImport, TakeBackImport takeBackImport) {
        this.imports = imports;
        this.acceptImport = acceptImport;
        this.takeBackImport = takeBackImport;
    }

    @Override
    public String subjectKind() {
        return Decision.KIND;
    }

    @Override
    public UUID reverse(Scope scope, Change change) {
        String id = change.subject().id().toString();
        Optional<Import> now = imports.find(scope, change.subject().id());
        change.mustBeTheLatest(now.map(Import::version));
        return now.orElseThrow().status() == ImportStatus.ACCEPTED
                ? takeBackImport.takeBack(scope, id).change()
                : acceptImport.accept(scope, id, asBefore(change)).change();
    }

    private static AcceptImport.Choice asBefore(Change takingBack) {
        Decision.Kept kept = Json.stored(String.valueOf(takingBack.before()), Decision.Kept.class);
        return new AcceptImport.Choice.AsBefore(kept.edits(), kept.missing());
    }
}
