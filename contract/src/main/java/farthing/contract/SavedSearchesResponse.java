package farthing.contract;

import java.util.List;

/// The saved searches of a household, ordered by name.
public record SavedSearchesResponse(List<SavedSearchResponse> searches) {}
