package farthing.backend.imports;

import farthing.backend.history.SnapshotFormat;
import java.util.List;
import java.util.UUID;

/// The acceptance or undo of an import, as stored in the history.
///
/// @param status accepted, undone
/// @param transactions number of transactions added or removed
/// @param missing ids of transactions that had been deleted before the import was undone
record ImportSnapshot(UUID id, String status, long transactions, List<UUID> missing, long version) {

    static final SnapshotFormat<ImportSnapshot> FORMAT =
            SnapshotFormat.of("import", ImportSnapshot.class);

    static ImportSnapshot of(Import decided, long transactions, List<UUID> missing) {
        return new ImportSnapshot(
                decided.id(), decided.status().text(), transactions, missing, decided.version());
    }
}
