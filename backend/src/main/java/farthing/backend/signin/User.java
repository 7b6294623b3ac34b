package farthing.backend.signin;

import java.util.UUID;

/// A person who signs in.
///
/// @param email as they wrote it; compared without regard to case
record User(UUID id, String email, String name) {}
