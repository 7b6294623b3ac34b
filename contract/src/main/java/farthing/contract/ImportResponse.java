package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An import, without its rows.
///
/// @param status previewed, accepted or undone
/// @param counts rows by status: new, duplicate, conflict, error
/// @param imported number of transactions it created; 0 unless it is accepted
/// @param createdAt instant
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportResponse(
        @JsonProperty("import") String id,
        String format,
        String account,
        @Nullable String fileName,
        String status,
        Map<String, Long> counts,
        long imported,
        String createdAt) {}
