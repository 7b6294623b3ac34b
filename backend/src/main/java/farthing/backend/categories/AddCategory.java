package farthing.backend.categories;

import farthing.backend.database.Ids;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.households.Scope;
import farthing.contract.CategoryRequest;
import farthing.contract.CategoryResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Adds a category, last in its group.
@ApplicationScoped
class AddCategory {

    private final Categories categories;
    private final CategoryReader reader;
    private final Changes changes;

    AddCategory(Categories categories, CategoryReader reader, Changes changes) {
        this.categories = categories;
        this.reader = reader;
        this.changes = changes;
    }

    Changed<CategoryResponse> add(Scope scope, CategoryRequest request) {
        return add(scope, request, Ids.next(), 1);
    }

    /// Brings back one that was removed, under its id.
    Changed<CategoryResponse> addAgain(Scope scope, CategoryResponse was) {
        return add(scope, Answers.edit(was), UUID.fromString(was.id()), was.version() + 1);
    }

    private Changed<CategoryResponse> add(
            Scope scope, CategoryRequest request, UUID id, long version) {
        Category category = reader.read(scope, request, id, version);
        categories.add(scope, category);
        CategoryResponse added = reader.answer(scope, category);
        return new Changed<>(
                added, changes.record(scope, CategoryReversal.subject(category), null, added));
    }
}
