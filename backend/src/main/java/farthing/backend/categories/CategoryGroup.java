package farthing.backend.categories;

import java.util.UUID;

/// Categories that belong together.
///
/// @param name at most 100 characters, unique in the household
public record CategoryGroup(UUID id, String name, long version) {}
