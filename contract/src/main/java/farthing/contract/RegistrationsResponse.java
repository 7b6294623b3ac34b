package farthing.contract;

/// Whether a new user can register.
///
/// @param registration open, invitation or closed, as configured
/// @param firstUser whether nobody has registered yet; if so, the first user can always register
public record RegistrationsResponse(String registration, boolean firstUser) {}
