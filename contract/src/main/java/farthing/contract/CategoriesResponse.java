package farthing.contract;

import java.util.List;

/// The categories in the order of their groups, then in their own order.
public record CategoriesResponse(List<CategoryResponse> categories) {}
