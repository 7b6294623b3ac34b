package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Which rows of an import to accept.
///
/// @param rows `"new"` for all new rows, or a list of row numbers, `[1,2,5]`, which may include
///   duplicates and conflicts
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportAcceptanceRequest(@Nullable JsonNode rows) {}
