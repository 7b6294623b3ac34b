package farthing.backend.budgets;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryGroup;
import farthing.backend.categories.CategoryKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a figure belongs to: a category, a group, or the whole month if both are null.
record ExplainedSubject(@Nullable Category category, @Nullable CategoryGroup group) {

    static final ExplainedSubject MONTH = new ExplainedSubject(null, null);

    static ExplainedSubject of(Category category) {
        return new ExplainedSubject(category, null);
    }

    static ExplainedSubject of(CategoryGroup group) {
        return new ExplainedSubject(null, group);
    }

    @Nullable String name() {
        if (category != null) {
            return category.name();
        }
        return group == null ? null : group.name();
    }

    @Nullable String categoryId() {
        return category == null ? null : category.id().toString();
    }

    @Nullable String groupId() {
        return group == null ? null : group.id().toString();
    }

    /// The category, or the expense categories of the group or the month.
    List<Category> categories(Budget budget) {
        if (category != null) {
            return List.of(category);
        }
        @Nullable UUID wanted = group == null ? null : group.id();
        return budget.categories().stream()
                .filter(each -> each.kind() == CategoryKind.EXPENSE)
                .filter(each -> wanted == null || each.group().equals(wanted))
                .toList();
    }
}
