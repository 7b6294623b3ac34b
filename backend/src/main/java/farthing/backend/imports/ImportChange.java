package farthing.backend.imports;

import farthing.backend.history.SubjectChange;
import farthing.contract.ImportResultResponse;
import java.util.List;

/// The acceptance of an import, or its undoing, before the history records it.
///
/// @param subjects the import, and transactions that people had edited and that went with it
record ImportChange(ImportResultResponse response, List<SubjectChange> subjects) {

    /// @param transactions how many it booked or took out
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
