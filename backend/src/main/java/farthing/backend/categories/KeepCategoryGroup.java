package farthing.backend.categories;

import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.households.Scope;
import farthing.backend.problems.RequestProblem;
import farthing.contract.CategoryGroupResponse;
import jakarta.enterprise.context.ApplicationScoped;

/// Adds a category group, last of all, or gives one another name.
@ApplicationScoped
class KeepCategoryGroup {

    private final CategoryGroups groups;
    private final Changes changes;

    KeepCategoryGroup(CategoryGroups groups, Changes changes) {
        this.groups = groups;
        this.changes = changes;
    }

    Changed<CategoryGroupResponse> add(Scope scope, CategoryGroup group) {
        groups.add(scope, group);
        CategoryGroupResponse added = Answers.answer(group);
        return new Changed<>(
                added, changes.record(scope, CategoryGroupReversal.subject(group), null, added));
    }

    /// @param renamed in the version after the one it was read in
    Changed<CategoryGroupResponse> rename(Scope scope, CategoryGroup now, CategoryGroup renamed) {
        if (!groups.rename(scope, renamed)) {
            throw new RequestProblem.Stale("category group").refused();
        }
        CategoryGroupResponse after = Answers.answer(renamed);
        return new Changed<>(
                after,
                changes.record(
                        scope, CategoryGroupReversal.subject(now), Answers.answer(now), after));
    }
}
