package farthing.backend.imports;

import farthing.backend.history.SubjectChange;
import farthing.contract.ImportResultResponse;
import java.util.List;

/// The result of accepting or undoing an import, before it is recorded in the history.
///
/// @param subjects the import, and transactions that had been edited and were removed with it
record ImportChange(ImportResultResponse response, List<SubjectChange> subjects) {

    /// @param transactions number of transactions added or removed
    static ImportChange of(Import decided, long transactions, List<SubjectChange> subjects) {
        return new ImportChange(
                new ImportResultResponse(
                        decided.id().toString(),
                        decided.status().text(),
                        transactions,
                        decided.version()),
                subjects);
    }
}
