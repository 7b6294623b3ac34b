package farthing.backend.categories;

import farthing.backend.access.Scope;
import farthing.backend.history.Act;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.http.Json;
import farthing.backend.problems.RequestProblem;
import farthing.contract.CategoryRequest;
import farthing.contract.CategoryResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/// Renames a category, moves it to another group, hides it or shows it again.
@ApplicationScoped
class EditCategory {

    private final Categories categories;
    private final CategoryReader reader;
    private final Changes changes;

    EditCategory(Categories categories, CategoryReader reader, Changes changes) {
        this.categories = categories;
        this.reader = reader;
        this.changes = changes;
    }

    /// @param version of the category that the request is based on; empty accepts any version
    /// @param patch a merge patch
    Changed<CategoryResponse> edit(Scope scope, Category now, OptionalLong version, byte[] patch) {
        CategoryRequest current =
                new CategoryRequest(
                        now.name(), now.kind().text(), now.group().toString(), now.hidden());
        CategoryRequest wanted = Json.patched(current, patch, CategoryRequest.class);
        return changes.record(scope, become(scope, now, version, wanted));
    }

    /// @param version of the category that the request is based on; empty accepts any version
    Act<CategoryResponse> become(
            Scope scope, Category now, OptionalLong version, CategoryRequest wanted) {
        Category edited = reader.read(scope, wanted, now.id(), version.orElse(now.version()) + 1);
        if (edited.kind() != now.kind()) {
            throw RequestProblem.InvalidFields.at(
                            "/kind", "The kind of a category cannot be changed")
                    .refused();
        }
        if (!categories.change(scope, edited)) {
            throw new RequestProblem.Stale("category").refused();
        }
        return new Act<>(
                reader.answer(scope, edited),
                CategorySnapshot.FORMAT.change(
                        now.id(), CategorySnapshot.of(now), CategorySnapshot.of(edited)));
    }
}
