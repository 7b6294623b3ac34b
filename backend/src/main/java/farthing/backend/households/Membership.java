package farthing.backend.households;

/// A household of a user, and their role in it.
public record Membership(Household household, Role role) {}
