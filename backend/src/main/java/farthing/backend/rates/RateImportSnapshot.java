package farthing.backend.rates;

import farthing.backend.history.SnapshotFormat;
import java.util.List;
import java.util.UUID;

/// An import of rates as stored in the history. The rates themselves are in the table
/// `rate_import`.
///
/// @param currencies of the written rates, by code
/// @param from first date of a written rate
/// @param until last date of a written rate
/// @param rates number of written rates
record RateImportSnapshot(UUID id, List<String> currencies, String from, String until, long rates) {

    static final SnapshotFormat<RateImportSnapshot> FORMAT =
            SnapshotFormat.of("rate import", RateImportSnapshot.class);
}
