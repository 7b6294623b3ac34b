package farthing.backend.categories;

import farthing.backend.access.Scope;
import farthing.backend.history.Act;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.problems.RequestProblem;
import farthing.contract.CategoryGroupResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Adds a category group, renames one, or changes its position.
@ApplicationScoped
class KeepCategoryGroup {

    private final CategoryGroups groups;
    private final Changes changes;

    KeepCategoryGroup(CategoryGroups groups, Changes changes) {
        this.groups = groups;
        this.changes = changes;
    }

    Changed<CategoryGroupResponse> add(Scope scope, CategoryGroup group) {
        return changes.record(scope, added(scope, group));
    }

    /// @param edited the new state; its version is the current version plus one
    Changed<CategoryGroupResponse> edit(Scope scope, CategoryGroup now, CategoryGroup edited) {
        return changes.record(scope, edited(scope, now, edited));
    }

    Act<CategoryGroupResponse> added(Scope scope, CategoryGroup wanted) {
        if (wanted.position() != Category.LAST) {
            groups.lock(scope);
        }
        CategoryGroup last = groups.add(scope, wanted);
        CategoryGroup added =
                wanted.position() >= last.position()
                        ? last
                        : groups.place(scope, last.at(wanted.position()));
        return act(null, added);
    }

    Act<CategoryGroupResponse> edited(Scope scope, CategoryGroup now, CategoryGroup wanted) {
        boolean moves = wanted.position() != now.position();
        if (moves) {
            groups.lock(scope);
        }
        if (!groups.rename(scope, wanted)) {
            throw new RequestProblem.Stale("category group").refused();
        }
        return act(now, moves ? groups.place(scope, wanted) : wanted);
    }

    private static Act<CategoryGroupResponse> act(
            @Nullable CategoryGroup before, CategoryGroup after) {
        return new Act<>(
                CategoryResponses.answer(after),
                CategoryGroupSnapshot.FORMAT.change(
                        after.id(),
                        before == null ? null : CategoryGroupSnapshot.of(before),
                        CategoryGroupSnapshot.of(after)));
    }
}
