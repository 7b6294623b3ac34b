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

/// Renames a category, moves it within its group or to another one, hides it or shows it again.
@ApplicationScoped
class EditCategory {

    private final Categories categories;
    private final CategoryOrder order;
    private final CategoryReader reader;
    private final Changes changes;

    EditCategory(
            Categories categories, CategoryOrder order, CategoryReader reader, Changes changes) {
        this.categories = categories;
        this.order = order;
        this.reader = reader;
        this.changes = changes;
    }

    /// @param version of the category that the request is based on; empty accepts any version
    /// @param patch a merge patch
    Changed<CategoryResponse> edit(Scope scope, Category now, OptionalLong version, byte[] patch) {
        CategoryRequest current =
                new CategoryRequest(
                        now.name(), now.kind().text(), now.group().toString(), now.hidden(), null);
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
        Category changed = change(scope, now, wanted.position() == null, edited);
        return new Act<>(reader.answer(scope, changed), CategorySnapshot.change(now, changed));
    }

    /// @param stays whether it keeps its position if it keeps its group
    private Category change(Scope scope, Category now, boolean stays, Category wanted) {
        boolean sameGroup = wanted.group().equals(now.group());
        Category edited = stays && sameGroup ? wanted.at(now.position()) : wanted;
        boolean moves = !sameGroup || edited.position() != now.position();
        if (moves) {
            order.lock(scope);
        }
        if (!categories.change(scope, edited)) {
            throw new RequestProblem.Stale("category").refused();
        }
        if (!moves) {
            return edited;
        }
        Category placed = order.place(scope, edited);
        if (!sameGroup) {
            order.closeGap(scope, now.group());
        }
        return placed;
    }
}
