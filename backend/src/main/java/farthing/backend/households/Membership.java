package farthing.backend.households;

import farthing.backend.access.Role;

/// A household of a user, and the user's role in it.
public record Membership(Household household, Role role) {}
