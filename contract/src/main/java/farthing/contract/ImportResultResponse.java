package farthing.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What an import did.
///
/// @param status accepted or taken-back
/// @param booked how many transactions it booked
public record ImportResultResponse(@JsonProperty("import") String id, String status, long booked) {}
