package farthing.backend.categories;

import farthing.backend.access.Scope;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.history.SubjectChange;
import farthing.backend.problems.RequestProblem;
import farthing.contract.CategoryGroupResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Adds a category group at the end, or renames one.
@ApplicationScoped
class KeepCategoryGroup {

    private final CategoryGroups groups;
    private final Changes changes;

    KeepCategoryGroup(CategoryGroups groups, Changes changes) {
        this.groups = groups;
        this.changes = changes;
    }

    Changed<CategoryGroupResponse> add(Scope scope, CategoryGroup group) {
        return new Changed<>(
                CategoryResponses.answer(group),
                changes.record(scope, List.of(added(scope, group))));
    }

    /// @param renamed the new state; its version is the current version plus one
    Changed<CategoryGroupResponse> rename(Scope scope, CategoryGroup now, CategoryGroup renamed) {
        return new Changed<>(
                CategoryResponses.answer(renamed),
                changes.record(scope, List.of(renamed(scope, now, renamed))));
    }

    SubjectChange added(Scope scope, CategoryGroup group) {
        groups.add(scope, group);
        return CategoryGroupSnapshot.FORMAT.change(
                group.id(), null, CategoryGroupSnapshot.of(group));
    }

    SubjectChange renamed(Scope scope, CategoryGroup now, CategoryGroup renamed) {
        if (!groups.rename(scope, renamed)) {
            throw new RequestProblem.Stale("category group").refused();
        }
        return CategoryGroupSnapshot.FORMAT.change(
                now.id(), CategoryGroupSnapshot.of(now), CategoryGroupSnapshot.of(renamed));
    }
}
