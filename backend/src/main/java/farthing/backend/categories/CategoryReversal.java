package farthing.backend.categories;

import farthing.backend.access.Scope;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import farthing.contract.CategoryRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Undoes a change to a category, unless the category was changed later. Undoing the addition
/// removes the category, if no transaction uses it.
@ApplicationScoped
class CategoryReversal implements Reversal {

    private final Categories categories;
    private final AddCategory addCategory;
    private final EditCategory editCategory;
    private final RemoveEmptyCategory removeCategory;

    CategoryReversal(
            Categories categories,
            AddCategory addCategory,
            EditCategory editCategory,
            RemoveEmptyCategory removeCategory) {
        this.categories = categories;
        this.addCategory = addCategory;
        this.editCategory = editCategory;
        this.removeCategory = removeCategory;
    }

    @Override
    public String subjectKind() {
        return CategorySnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        return changes.stream()
                .sorted(Comparator.comparingInt(CategoryReversal::place))
                .map(change -> reverse(scope, change))
                .toList();
    }

    @Override
    public Set<UUID> dependsOn(Scope scope, SubjectChange change) {
        Set<UUID> ids = new HashSet<>(Set.of(change.subject().id()));
        Optional.ofNullable(CategorySnapshot.FORMAT.before(change))
                .map(CategorySnapshot::group)
                .ifPresent(ids::add);
        return ids;
    }

    /// Moves of other categories change its position only. Its plan prevents its removal.
    @Override
    public boolean isInTheWay(SubjectChange change, SubjectChange later) {
        if (later.subject().equals(change.subject())) {
            return CategorySnapshot.FORMAT.changesMoreThan(later, "position");
        }
        boolean ofThis = later.subject().id().equals(change.subject().id());
        return ofThis ? change.before() == null : later.action() == SubjectChange.Action.DELETED;
    }

    /// The position to restore. The first is restored first, so that each finds those before it.
    private static int place(SubjectChange change) {
        @Nullable CategorySnapshot before = CategorySnapshot.FORMAT.before(change);
        return before == null ? Category.LAST : before.place();
    }

    /// A category that the change did not move stays where it is.
    private static CategoryRequest restored(SubjectChange change, CategorySnapshot before) {
        @Nullable CategorySnapshot after = CategorySnapshot.FORMAT.after(change);
        boolean stayed =
                after != null
                        && after.group().equals(before.group())
                        && Objects.equals(after.position(), before.position());
        return stayed ? before.requestInPlace() : before.request();
    }

    private SubjectChange reverse(Scope scope, SubjectChange change) {
        UUID id = change.subject().id();
        Optional<Category> now = categories.find(scope, id);
        // the position is not compared: it changes when others move
        CategorySnapshot.FORMAT.mustBeAsLeft(
                change, now.map(CategorySnapshot::of).orElse(null), "position");
        @Nullable CategorySnapshot before = CategorySnapshot.FORMAT.before(change);
        if (before == null) {
            return removeCategory.removed(scope, now.orElseThrow());
        }
        return now.isEmpty()
                ? addCategory.addAgain(scope, before)
                : editCategory
                        .become(scope, now.get(), OptionalLong.empty(), restored(change, before))
                        .subject();
    }
}
