package farthing.backend.households;

import farthing.backend.access.Role;

/// A household of a user, and their role in it.
public record Membership(Household household, Role role) {}
