package farthing.backend.categories;

import farthing.backend.access.Scope;
import farthing.backend.history.SubjectChange;
import jakarta.enterprise.context.ApplicationScoped;

/// Removes a category that has no transactions and no plan.
@ApplicationScoped
public class RemoveEmptyCategory {

    private final Categories categories;

    RemoveEmptyCategory(Categories categories) {
        this.categories = categories;
    }

    /// @return the change, to be recorded
    /// @throws farthing.backend.problems.Refused `category-in-use`
    public SubjectChange removed(Scope scope, Category category) {
        categories.remove(scope, category);
        return CategorySnapshot.FORMAT.change(category.id(), CategorySnapshot.of(category), null);
    }
}
