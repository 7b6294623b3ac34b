package farthing.backend.categories;

import farthing.backend.access.Scope;
import farthing.backend.problems.Fields;
import farthing.contract.CategoryRequest;
import farthing.contract.CategoryResponse;
import farthing.contract.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Converts requests to categories, and categories to responses with the name of their group.
@ApplicationScoped
class CategoryReader {

    private final Categories categories;
    private final CategoryGroups groups;

    CategoryReader(Categories categories, CategoryGroups groups) {
        this.categories = categories;
        this.groups = groups;
    }

    /// @throws farthing.backend.problems.Refused `invalid-fields`
    Category read(Scope scope, CategoryRequest request, UUID id, long version) {
        Fields fields = new Fields();
        String name = fields.text("/name", request.name(), Limits.NAME);
        CategoryKind kind = fields.oneOf("/kind", request.kind(), CategoryKind.WORDS.all());
        UUID group = group(scope, fields, request.group(), kind);
        int position = position(fields, request.position());
        fields.check();
        boolean hidden = Boolean.TRUE.equals(request.hidden());
        return new Category(id, group, name, kind, hidden, position, version);
    }

    /// Reads a position from 1; the last one if it is left out.
    static int position(Fields fields, @Nullable Integer asked) {
        if (asked != null && asked < 1) {
            fields.add("/position", "Use a whole number from 1");
        }
        return asked == null ? Category.LAST : asked;
    }

    CategoryResponse answer(Scope scope, Category category) {
        return CategoryResponses.answer(
                category, groups.find(scope, category.group()).orElseThrow());
    }

    private UUID group(Scope scope, Fields fields, @Nullable String asked, CategoryKind kind) {
        if (asked == null) {
            return categories.all(scope).stream()
                    .filter(c -> c.kind() == kind)
                    .map(Category::group)
                    .findFirst()
                    .or(() -> groups.all(scope).stream().map(CategoryGroup::id).findFirst())
                    .orElseGet(() -> fields.id("/group", null));
        }
        UUID group = fields.id("/group", asked);
        if (groups.find(scope, group).isEmpty()) {
            fields.add("/group", "No category group has this id");
        }
        return group;
    }
}
