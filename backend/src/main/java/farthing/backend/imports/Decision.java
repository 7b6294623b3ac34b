package farthing.backend.imports;

import farthing.backend.history.SubjectChange;
import farthing.contract.ImportResultResponse;
import java.util.List;

/// An import that was just accepted or taken back, which is not in the history yet.
///
/// @param subjects the import, and transactions that people had edited and that went with it
record Decision(ImportResultResponse response, List<SubjectChange> subjects) {

    /// @param transactions how many it booked or took out
    static Decision of(Import decided, long transactions, List<SubjectChange> subjects) {
        return new Decision(
                new ImportResultResponse(
                        decided.id().toString(),
                        decided.status().text(),
                        transactions,
                        decided.version()),
                subjects);
    }
}
