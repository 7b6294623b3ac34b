package farthing.backend.categories;

import java.util.UUID;

/// What money is spent on, or where income comes from.
///
/// @param group id of its group
/// @param name at most 100 characters, unique in its group
/// @param hidden whether the pages omit it when a new transaction is entered
public record Category(
        UUID id, UUID group, String name, CategoryKind kind, boolean hidden, long version) {}
