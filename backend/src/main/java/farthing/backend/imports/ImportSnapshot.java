package farthing.backend.imports;

import farthing.backend.history.SnapshotFormat;
import java.util.List;
import java.util.UUID;

/// What was decided on an import, as the history keeps it.
///
/// @param status accepted, taken-back
/// @param transactions how many it booked, or took out
/// @param missing ids of transactions that people had deleted before it was taken back
record ImportSnapshot(UUID id, String status, long transactions, List<UUID> missing, long version) {

    static final SnapshotFormat<ImportSnapshot> FORMAT =
            SnapshotFormat.of("import", ImportSnapshot.class);

    static ImportSnapshot of(Import decided, long transactions, List<UUID> missing) {
        return new ImportSnapshot(
                decided.id(), decided.status().text(), transactions, missing, decided.version());
    }
}
