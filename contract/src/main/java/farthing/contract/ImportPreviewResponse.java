package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An import with a page of its rows. No transactions are created until it is accepted.
///
/// @param id of the import
/// @param status previewed, accepted or undone
/// @param rows one page, in the order of the file
/// @param counts rows by status: new, duplicate, conflict, error
/// @param imported number of transactions it created; 0 unless it is accepted
/// @param reading the detected format of the file
/// @param balance the last balance in the file; absent if there is none
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
        long imported,
        ImportReadingResponse reading,
        @Nullable ImportBalanceResponse balance,
        String createdAt,
        @Nullable String next) {}
