package farthing.contract;

/// @param token goes into `Authorization: Bearer`
/// @param expiresAt instant
public record SessionResponse(String token, String expiresAt) {}
