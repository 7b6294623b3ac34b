package farthing.backend.categories;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.history.Changes;
import farthing.backend.history.SubjectChange;
import farthing.backend.problems.Fields;
import farthing.contract.CategoryGroupRemovalRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Removes a category group, after its categories have moved to another one.
@ApplicationScoped
class RemoveCategoryGroup {

    private final Categories categories;
    private final CategoryOrder order;
    private final CategoryGroups groups;
    private final Changes changes;

    RemoveCategoryGroup(
            Categories categories, CategoryOrder order, CategoryGroups groups, Changes changes) {
        this.categories = categories;
        this.order = order;
        this.groups = groups;
        this.changes = changes;
    }

    /// @return id of the change, for undo
    /// @throws farthing.backend.problems.Refused `category-in-use` if the group has categories, and
    ///   the request names no other group; `category-name-taken` if the other group has a category
    ///   with the same name
    UUID remove(Scope scope, CategoryGroup group, CategoryGroupRemovalRequest request) {
        List<SubjectChange> subjects = new ArrayList<>();
        if (request.into() != null) {
            subjects.addAll(moved(scope, group, into(scope, group, request.into())));
        }
        subjects.add(removed(scope, group));
        return changes.record(scope, subjects);
    }

    /// @return the change, to be recorded
    SubjectChange removed(Scope scope, CategoryGroup group) {
        groups.remove(scope, group.id());
        return CategoryGroupSnapshot.FORMAT.change(
                group.id(), CategoryGroupSnapshot.of(group), null);
    }

    private List<SubjectChange> moved(Scope scope, CategoryGroup group, UUID into) {
        List<Category> all = categories.all(scope);
        Map<UUID, Category> after = order.moveAll(scope, group.id(), into);
        return all.stream()
                .filter(category -> category.group().equals(group.id()))
                .map(category ->
                        CategorySnapshot.change(category, requireNonNull(after.get(category.id()))))
                .toList();
    }

    private UUID into(Scope scope, CategoryGroup group, String asked) {
        Fields fields = new Fields();
        UUID into = fields.id("/into", asked);
        if (fields.areValid() && into.equals(group.id())) {
            fields.add("/into", "Choose another group");
        } else if (fields.areValid() && groups.find(scope, into).isEmpty()) {
            fields.add("/into", "No category group has this id");
        }
        fields.check();
        return into;
    }
}
