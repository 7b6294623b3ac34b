package farthing.backend.rates;

import farthing.backend.history.SnapshotFormat;
import farthing.backend.history.SubjectChange;
import java.util.List;
import java.util.Objects;
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

    /// The import before or after a change, whichever there is.
    static RateImportSnapshot of(SubjectChange change) {
        RateImportSnapshot after = FORMAT.after(change);
        return after == null ? Objects.requireNonNull(FORMAT.before(change)) : after;
    }

    /// Whether it may have written this rate.
    boolean has(RateSnapshot rate) {
        return currencies.contains(rate.currency())
                && from.compareTo(rate.date()) <= 0
                && rate.date().compareTo(until) <= 0;
    }

    /// Whether both may have written the same rate.
    boolean overlaps(RateImportSnapshot other) {
        return currencies.stream().anyMatch(other.currencies::contains)
                && from.compareTo(other.until) <= 0
                && other.from.compareTo(until) <= 0;
    }
}
