package farthing.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What accepting an import, or taking it back, did.
///
/// @param status accepted or taken-back
/// @param booked how many transactions were booked, or were taken out again
/// @param version one more each time it is accepted or taken back
public record ImportResultResponse(
        @JsonProperty("import") String id, String status, long booked, long version) {}
