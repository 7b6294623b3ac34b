package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One row of the file.
///
/// @param row its number in the file, the first row of data is 1
/// @param status new, duplicate, conflict or error
/// @param problem what is wrong with it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRowResponse(
        long row,
        @Nullable String date,
        @Nullable String amount,
        @Nullable String payee,
        @Nullable String notes,
        String status,
        @Nullable String problem) {}
