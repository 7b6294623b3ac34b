package farthing.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The result of accepting or undoing an import.
///
/// @param status accepted or undone
/// @param transactions number of transactions created or removed
/// @param version incremented each time it is accepted or undone
public record ImportResultResponse(
        @JsonProperty("import") String id, String status, long transactions, long version) {}
