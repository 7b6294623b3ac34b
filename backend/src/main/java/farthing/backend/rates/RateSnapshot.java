package farthing.backend.rates;

import farthing.backend.history.SnapshotFormat;
import farthing.backend.history.SubjectChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rate as stored in the history. Its subject has the id of the household.
///
/// @param rate decimal
/// @param source `manual` or `ecb`
record RateSnapshot(String currency, String date, String rate, String source) {

    static final SnapshotFormat<RateSnapshot> FORMAT =
            SnapshotFormat.of("rate", RateSnapshot.class);

    /// @param before null if the rate is new
    /// @param after null if it was deleted
    static SubjectChange change(UUID household, @Nullable Rate before, @Nullable Rate after) {
        return FORMAT.change(household, of(before), of(after));
    }

    private static @Nullable RateSnapshot of(@Nullable Rate rate) {
        return rate == null
                ? null
                : new RateSnapshot(
                        rate.currency().getCurrencyCode(),
                        rate.date().toString(),
                        rate.text(),
                        rate.source().text());
    }

    Rate toRate() {
        return new Rate(
                Currency.getInstance(currency),
                LocalDate.parse(date),
                new BigDecimal(rate),
                Rate.RateSource.WORDS.stored(source));
    }

    /// The state before or after a change, whichever there is.
    static RateSnapshot of(SubjectChange change) {
        RateSnapshot after = FORMAT.after(change);
        return after == null ? Objects.requireNonNull(FORMAT.before(change)) : after;
    }

    /// Whether a change of the household's rates is about the same currency and day.
    boolean isChangedBy(SubjectChange later) {
        String kind = later.subject().kind();
        if (kind.equals(RateImportSnapshot.FORMAT.subject())) {
            return RateImportSnapshot.of(later).has(this);
        }
        return kind.equals(FORMAT.subject())
                && of(later).currency().equals(currency)
                && of(later).date().equals(date);
    }
}
