package farthing.backend.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import farthing.backend.history.Subject;
import farthing.contract.ImportResultResponse;
import java.util.List;
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

    /// As it goes into the history.
    Kept kept(List<UUID> edits, List<UUID> missing) {
        return new Kept(
                answer.id(), answer.status(), answer.booked(), answer.version(), edits, missing);
    }

    /// An accepted import as the history keeps it when it is taken back.
    ///
    /// @param edits changes that took out what people had edited; undoing each brings it back
    /// @param missing ids of transactions that people had deleted
    record Kept(
            @JsonProperty("import") String id,
            String status,
            long booked,
            long version,
            List<UUID> edits,
            List<UUID> missing) {}

    Subject subject() {
        return new Subject(KIND, UUID.fromString(answer.id()));
    }

    Decision recorded(UUID by) {
        return new Decision(answer, by);
    }
}
