package farthing.backend.categories;

import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.households.Scope;
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

    /// @param version it was read in; empty takes any
    /// @param patch a merge patch
    Changed<CategoryResponse> edit(Scope scope, Category now, OptionalLong version, byte[] patch) {
        CategoryRequest current =
                new CategoryRequest(
                        now.name(), now.kind().text(), now.group().toString(), now.hidden());
        return become(scope, now, version, Json.patched(current, patch, CategoryRequest.class));
    }

    /// @param version it was read in; empty takes any
    Changed<CategoryResponse> become(
            Scope scope, Category now, OptionalLong version, CategoryRequest wanted) {
        Category edited = reader.read(scope, wanted, now.id(), version.orElse(now.version()) + 1);
        if (edited.kind() != now.kind()) {
            throw RequestProblem.InvalidFields.at("/kind", "The kind of a category does not change")
                    .refused();
        }
        CategoryResponse before = reader.answer(scope, now);
        if (!categories.change(scope, edited)) {
            throw new RequestProblem.Stale("category").refused();
        }
        CategoryResponse after = reader.answer(scope, edited);
        return new Changed<>(
                after, changes.record(scope, CategoryReversal.subject(now), before, after));
    }
}
