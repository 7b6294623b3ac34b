package farthing.backend.imports;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The household's categories, by name.
final class CategoryNames {

    private final Map<String, Category> income = new HashMap<>();
    private final Map<String, Category> expense = new HashMap<>();

    /// @param categories in their order; of two with the same name and kind the first counts
    CategoryNames(List<Category> categories) {
        for (Category category : categories) {
            of(category.kind()).putIfAbsent(key(category.name()), category);
        }
    }

    /// The category of this name ignoring case: one for income where money came in, else one for
    /// expenses; where there is none of that kind, one of the other (a refund).
    ///
    /// @return null where there is none, or the name is empty
    @Nullable UUID find(String name, long amountMinor) {
        if (name.isEmpty()) {
            return null;
        }
        String key = key(name);
        CategoryKind kind = amountMinor > 0 ? CategoryKind.INCOME : CategoryKind.EXPENSE;
        Category found = of(kind).get(key);
        if (found == null) {
            found = of(amountMinor > 0 ? CategoryKind.EXPENSE : CategoryKind.INCOME).get(key);
        }
        return found == null ? null : found.id();
    }

    private Map<String, Category> of(CategoryKind kind) {
        return switch (kind) {
            case INCOME -> income;
            case EXPENSE -> expense;
        };
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
