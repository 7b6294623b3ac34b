package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Which rows of an import to book.
///
/// @param rows `"new"` for all that are new, or a list of row numbers, `[1,2,5]`: those, also where
///   they look like duplicates or conflicts
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportAcceptanceRequest(@Nullable JsonNode rows) {}
