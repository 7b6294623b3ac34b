package farthing.backend.categories;

import java.util.UUID;

/// What money is for.
///
/// @param group id of its group
/// @param name at most 100 characters, unique in its group
/// @param hidden not offered for new transactions
public record Category(
        UUID id, UUID group, String name, CategoryKind kind, boolean hidden, long version) {}
