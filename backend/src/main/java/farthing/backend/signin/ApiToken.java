package farthing.backend.signin;

import farthing.backend.access.Role;
import java.time.Instant;
import java.util.UUID;

/// An API token of a member for one household, without the secret.
///
/// @param name at most 100 characters
/// @param role maximum role of the token; the member's role also limits it
record ApiToken(UUID id, UUID user, String name, Role role, Instant createdAt, Instant expiresAt) {}
