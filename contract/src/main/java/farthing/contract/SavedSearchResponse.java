package farthing.contract;

/// A search with a name.
///
/// @param q the text of the search
public record SavedSearchResponse(String id, String name, String q, long version) {}
