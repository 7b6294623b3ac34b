package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an import would do, or did. Until it is accepted, nothing is booked.
///
/// @param id of the import
/// @param status previewed, accepted or taken-back
/// @param rows a page of them, in the order of the file; more by `next`
/// @param counts rows by status: new, duplicate, conflict, error
/// @param booked how many transactions it booked; 0 unless it is accepted
/// @param reading how the file was understood
/// @param balance the last that the file states; absent where it states none
/// @param next the cursor of the next page of rows; absent on the last
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportPreviewResponse(
        @JsonProperty("import") String id,
        String format,
        String account,
        @Nullable String fileName,
        String status,
        List<ImportRowResponse> rows,
        Map<String, Long> counts,
        long booked,
        ImportReadingResponse reading,
        @Nullable ImportBalanceResponse balance,
        String createdAt,
        @Nullable String next) {}
