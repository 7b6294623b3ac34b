package farthing.contract;

/// @param token goes into `Authorization: Bearer`
public record RegistrationResponse(Reference user, Reference household, String token) {}
