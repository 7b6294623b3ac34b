package farthing.contract;

/// @param token for `Authorization: Bearer`
public record RegistrationResponse(Reference user, Reference household, String token) {}
