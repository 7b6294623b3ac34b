package farthing.contract;

/// @param token for `Authorization: Bearer`
/// @param expiresAt instant
public record SessionResponse(String token, String expiresAt) {}
