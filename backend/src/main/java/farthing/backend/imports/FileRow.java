package farthing.backend.imports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the file as it was understood.
///
/// @param number the first row of data is 1
/// @param date null only where the row is at fault
/// @param amountMinor as the account sees it, in minor units of its currency; null only where the
///   row is at fault
/// @param category null where the household has none of this name
/// @param problem what is wrong with the row; null where nothing is
record FileRow(
        int number,
        @Nullable LocalDate date,
        @Nullable Long amountMinor,
        String payee,
        String notes,
        @Nullable UUID category,
        @Nullable String externalId,
        @Nullable String problem) {}
