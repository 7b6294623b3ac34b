package farthing.backend.households;

import farthing.backend.access.Scope;

/// Event: a household was created in this database transaction. Observers add default data, such as
/// categories.
///
/// @param scope of the database transaction; the actor is the owner
public record HouseholdOpened(Scope scope, Household household) {}
