package farthing.backend.imports;

import farthing.backend.history.Subject;
import farthing.contract.ImportResultResponse;
import java.util.UUID;

/// An import as it was just accepted or taken back.
///
/// @param change by which it can be undone; nil until it is recorded
record Decision(ImportResultResponse answer, UUID change) {

    static final String KIND = "import";

    private static final UUID NIL = new UUID(0, 0);

    /// @param moved how many transactions it booked or took out
    static Decision of(Import decided, long moved) {
        return new Decision(
                new ImportResultResponse(
                        decided.id().toString(), decided.status().text(), moved, decided.version()),
                NIL);
    }

    Subject subject() {
        return new Subject(KIND, UUID.fromString(answer.id()));
    }

    Decision recorded(UUID by) {
        return new Decision(answer, by);
    }
}
