package farthing.contract;

import java.util.List;

/// The authors of all changes of a household.
public record ChangeAuthorsResponse(List<ChangeAuthorResponse> authors) {}
