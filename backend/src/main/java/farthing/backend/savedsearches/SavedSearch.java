package farthing.backend.savedsearches;

import java.util.UUID;

/// A search with a name.
///
/// @param name at most 100 characters, unique in the household ignoring case
/// @param query the text of the search
/// @param version 1 at first; each edit adds one
record SavedSearch(UUID id, String name, String query, long version) {}
