package farthing.backend.households;

import farthing.backend.access.Scope;

/// A household has just been made, in this database transaction. What every household has from the
/// start (its categories) is made by those who own it, on hearing this.
///
/// @param scope as its owner
public record HouseholdOpened(Scope scope, Household household) {}
