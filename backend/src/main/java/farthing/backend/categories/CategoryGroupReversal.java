package farthing.backend.categories;

import farthing.backend.history.Change;
import farthing.backend.history.Changes;
import farthing.backend.history.Reversal;
import farthing.backend.history.Subject;
import farthing.backend.households.Scope;
import farthing.contract.CategoryGroupResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Undoes what was done to a category group, as long as nothing was done to it since. One that was
/// added goes again while it has no categories: the database refuses it otherwise.
@ApplicationScoped
class CategoryGroupReversal implements Reversal {

    private static final String KIND = "category group";

    private final CategoryGroups groups;
    private final KeepCategoryGroup keepGroup;
    private final Changes changes;

    CategoryGroupReversal(CategoryGroups groups, KeepCategoryGroup keepGroup, Changes changes) {
        this.groups = groups;
        this.keepGroup = keepGroup;
        this.changes = changes;
    }

    static Subject subject(CategoryGroup group) {
        return new Subject(KIND, group.id());
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public UUID reverse(Scope scope, Change change) {
        UUID id = change.subject().id();
        Optional<CategoryGroup> now = groups.find(scope, id);
        change.mustBeTheLatest(now.map(CategoryGroup::version));
        @Nullable CategoryGroupResponse before = change.before(CategoryGroupResponse.class);
        if (before == null) {
            groups.remove(scope, id);
            return changes.record(
                    scope, change.subject(), change.after(CategoryGroupResponse.class), null);
        }
        long version = now.map(CategoryGroup::version).orElse(before.version()) + 1;
        CategoryGroup restored = new CategoryGroup(id, before.name(), version);
        return now.isEmpty()
                ? keepGroup.add(scope, restored).change()
                : keepGroup.rename(scope, now.get(), restored).change();
    }
}
