package farthing.backend.categories;

import farthing.contract.CategoryGroupResponse;
import farthing.contract.CategoryRequest;
import farthing.contract.CategoryResponse;

/// Categories and groups as the API answers them, and as it takes them back.
final class Answers {

    private Answers() {}

    static CategoryResponse answer(Category category, CategoryGroup group) {
        return new CategoryResponse(
                category.id().toString(),
                category.name(),
                category.kind().text(),
                category.group().toString(),
                group.name(),
                category.hidden(),
                category.version());
    }

    static CategoryGroupResponse answer(CategoryGroup group) {
        return new CategoryGroupResponse(group.id().toString(), group.name(), group.version());
    }

    /// The edit that makes a category what it was.
    static CategoryRequest edit(CategoryResponse was) {
        return new CategoryRequest(was.name(), was.kind(), was.group(), was.hidden());
    }
}
