package farthing.backend.categories;

import farthing.backend.access.Scope;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Undoes a change to a category group, unless the group was changed later. Undoing the addition
/// removes the group, if it has no categories.
@ApplicationScoped
class CategoryGroupReversal implements Reversal {

    private final CategoryGroups groups;
    private final KeepCategoryGroup keepGroup;
    private final RemoveCategoryGroup removeGroup;

    CategoryGroupReversal(
            CategoryGroups groups, KeepCategoryGroup keepGroup, RemoveCategoryGroup removeGroup) {
        this.groups = groups;
        this.keepGroup = keepGroup;
        this.removeGroup = removeGroup;
    }

    @Override
    public String subjectKind() {
        return CategoryGroupSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        return changes.stream().map(change -> reverse(scope, change)).toList();
    }

    private SubjectChange reverse(Scope scope, SubjectChange change) {
        UUID id = change.subject().id();
        Optional<CategoryGroup> now = groups.find(scope, id);
        CategoryGroupSnapshot.FORMAT.mustBeAsLeft(
                change, now.map(CategoryGroupSnapshot::of).orElse(null));
        @Nullable CategoryGroupSnapshot before = CategoryGroupSnapshot.FORMAT.before(change);
        if (before == null) {
            return removeGroup.removed(scope, now.orElseThrow());
        }
        CategoryGroup restored =
                before.group(now.map(CategoryGroup::version).orElse(before.version()) + 1);
        return (now.isEmpty()
                        ? keepGroup.added(scope, restored)
                        : keepGroup.edited(scope, now.get(), restored))
                .subject();
    }
}
