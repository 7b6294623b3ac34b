package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an import would do; nothing is booked yet.
///
/// @param id of the import
/// @param rows the first of them; more by `next`
/// @param counts rows by status
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportPreviewResponse(
        @JsonProperty("import") String id,
        String format,
        String account,
        @Nullable String fileName,
        String status,
        List<ImportRowResponse> rows,
        Map<String, Long> counts,
        @Nullable String next) {}
