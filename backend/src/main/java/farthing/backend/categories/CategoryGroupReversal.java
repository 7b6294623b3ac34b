package farthing.backend.categories;

import farthing.backend.access.Scope;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Undoes a change to a category group, unless the group was changed later. Undoing the addition
/// removes the group, if it has no categories.
@ApplicationScoped
class CategoryGroupReversal implements Reversal {

    private final Categories categories;
    private final CategoryGroups groups;
    private final KeepCategoryGroup keepGroup;
    private final RemoveCategoryGroup removeGroup;

    CategoryGroupReversal(
            Categories categories,
            CategoryGroups groups,
            KeepCategoryGroup keepGroup,
            RemoveCategoryGroup removeGroup) {
        this.categories = categories;
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

    /// Categories in the group prevent its removal.
    @Override
    public Set<UUID> dependsOn(Scope scope, SubjectChange change) {
        UUID group = change.subject().id();
        Set<UUID> ids = new HashSet<>(Set.of(group));
        if (change.before() == null) {
            categories.all(scope).stream()
                    .filter(category -> category.group().equals(group))
                    .forEach(category -> ids.add(category.id()));
        }
        return ids;
    }

    @Override
    public boolean isInTheWay(SubjectChange change, SubjectChange later) {
        return later.subject().equals(change.subject())
                ? CategoryGroupSnapshot.FORMAT.changesMoreThan(later, "position")
                : later.subject().kind().equals(CategorySnapshot.FORMAT.subject());
    }

    private SubjectChange reverse(Scope scope, SubjectChange change) {
        UUID id = change.subject().id();
        Optional<CategoryGroup> now = groups.find(scope, id);
        // the position is not compared: it changes when others move
        CategoryGroupSnapshot.FORMAT.mustBeAsLeft(
                change, now.map(CategoryGroupSnapshot::of).orElse(null), "position");
        @Nullable CategoryGroupSnapshot before = CategoryGroupSnapshot.FORMAT.before(change);
        if (before == null) {
            return removeGroup.removed(scope, now.orElseThrow());
        }
        if (now.isEmpty()) {
            return keepGroup.added(scope, before.group(before.version() + 1)).subject();
        }
        CategoryGroup restored = before.group(now.get().version() + 1);
        @Nullable CategoryGroupSnapshot after = CategoryGroupSnapshot.FORMAT.after(change);
        boolean moved = after == null || !Objects.equals(after.position(), before.position());
        return keepGroup
                .edited(scope, now.get(), moved ? restored : restored.at(now.get().position()))
                .subject();
    }
}
