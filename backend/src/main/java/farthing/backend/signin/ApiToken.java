package farthing.backend.signin;

import farthing.backend.access.Role;
import java.time.Instant;
import java.util.UUID;

/// A token that a member gave to a program, for one household. The secret itself is not in it.
///
/// @param name at most 100 characters
/// @param role what the program may do, as long as the member may do it too
record ApiToken(UUID id, UUID user, String name, Role role, Instant createdAt, Instant expiresAt) {}
