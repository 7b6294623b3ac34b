package farthing.backend.categories;

import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import farthing.backend.history.Act;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.history.SubjectChange;
import farthing.contract.CategoryRequest;
import farthing.contract.CategoryResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Adds a category to its group, at the end or in a position.
@ApplicationScoped
class AddCategory {

    private final Categories categories;
    private final CategoryOrder order;
    private final CategoryReader reader;
    private final Changes changes;

    AddCategory(
            Categories categories, CategoryOrder order, CategoryReader reader, Changes changes) {
        this.categories = categories;
        this.order = order;
        this.reader = reader;
        this.changes = changes;
    }

    Changed<CategoryResponse> add(Scope scope, CategoryRequest request) {
        return changes.record(scope, add(scope, request, Ids.next(), 1));
    }

    /// Restores a removed category under the same id.
    SubjectChange addAgain(Scope scope, CategorySnapshot was) {
        return add(scope, was.request(), was.id(), was.version() + 1).subject();
    }

    private Act<CategoryResponse> add(Scope scope, CategoryRequest request, UUID id, long version) {
        Category wanted = reader.read(scope, request, id, version);
        if (wanted.position() != Category.LAST) {
            order.lock(scope);
        }
        Category added = categories.add(scope, wanted);
        Category category =
                wanted.position() >= added.position()
                        ? added
                        : order.place(scope, added.at(wanted.position()));
        return new Act<>(
                reader.answer(scope, category),
                CategorySnapshot.FORMAT.change(id, null, CategorySnapshot.of(category)));
    }
}
