package farthing.backend.categories;

import java.util.UUID;

/// A group of categories.
///
/// @param name at most 100 characters, unique in the household
public record CategoryGroup(UUID id, String name, long version) {}
