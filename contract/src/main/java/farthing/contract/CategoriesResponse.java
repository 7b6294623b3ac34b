package farthing.contract;

import java.util.List;

/// In the order of their groups, then their own.
public record CategoriesResponse(List<CategoryResponse> categories) {}
