package farthing.backend.categories;

import farthing.backend.history.Change;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.history.Reversal;
import farthing.backend.history.Subject;
import farthing.backend.households.Scope;
import farthing.contract.CategoryResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Undoes what was done to a category, as long as nothing was done to it since. One that was added
/// goes again while nothing is booked on it: the database refuses it otherwise.
@ApplicationScoped
class CategoryReversal implements Reversal {

    private static final String KIND = "category";

    private final Categories categories;
    private final AddCategory addCategory;
    private final EditCategory editCategory;
    private final Changes changes;

    CategoryReversal(
            Categories categories,
            AddCategory addCategory,
            EditCategory editCategory,
            Changes changes) {
        this.categories = categories;
        this.addCategory = addCategory;
        this.editCategory = editCategory;
        this.changes = changes;
    }

    static Subject subject(Category category) {
        return new Subject(KIND, category.id());
    }

    @Override
    public String subjectKind() {
        return KIND;
    }

    @Override
    public UUID reverse(Scope scope, Change change) {
        Optional<Category> now = categories.find(scope, change.subject().id());
        change.mustBeTheLatest(now.map(Category::version));
        @Nullable CategoryResponse before = change.before(CategoryResponse.class);
        if (before == null) {
            categories.remove(scope, change.subject().id());
            return changes.record(
                    scope, change.subject(), change.after(CategoryResponse.class), null);
        }
        Changed<CategoryResponse> restored =
                now.isEmpty()
                        ? addCategory.addAgain(scope, before)
                        : editCategory.become(
                                scope, now.get(), OptionalLong.empty(), Answers.edit(before));
        return restored.change();
    }
}
