package farthing.contract;

/// Whether a new user can register.
///
/// @param registration open, invitation or closed, as configured
/// @param firstUser whether nobody has registered yet: then it is open to anybody, once
public record RegistrationsResponse(String registration, boolean firstUser) {}
