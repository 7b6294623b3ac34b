package farthing.backend.households;

import farthing.backend.access.Scope;

/// Event: a household was created in this database transaction. Observers add what every household
/// starts with, such as its categories.
///
/// @param scope as its owner
public record HouseholdOpened(Scope scope, Household household) {}
