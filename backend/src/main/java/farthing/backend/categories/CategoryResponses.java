package farthing.backend.categories;

import farthing.contract.CategoryGroupResponse;
import farthing.contract.CategoryResponse;

/// Converts categories and groups to API responses.
final class CategoryResponses {

    private CategoryResponses() {}

    static CategoryResponse answer(Category category, CategoryGroup group) {
        return new CategoryResponse(
                category.id().toString(),
                category.name(),
                category.kind().text(),
                category.group().toString(),
                group.name(),
                category.hidden(),
                category.position(),
                category.version());
    }

    static CategoryGroupResponse answer(CategoryGroup group) {
        return new CategoryGroupResponse(
                group.id().toString(), group.name(), group.position(), group.version());
    }
}
