package farthing.backend.signin;

import java.util.UUID;

/// A user.
///
/// @param email as entered; compared ignoring case
record User(UUID id, String email, String name) {}
