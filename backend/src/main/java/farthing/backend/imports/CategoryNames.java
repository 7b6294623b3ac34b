package farthing.backend.imports;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the household's categories by name.
final class CategoryNames {

    private final Map<String, Category> income = new HashMap<>();
    private final Map<String, Category> expense = new HashMap<>();

    /// @param categories in order; of several with the same name and kind, the first is used
    CategoryNames(List<Category> categories) {
        for (Category category : categories) {
            of(category.kind()).putIfAbsent(key(category.name()), category);
        }
    }

    /// Finds a category by name, ignoring case. Prefers an income category for positive amounts and
    /// an expense category for negative ones; the other kind is used for refunds.
    ///
    /// @return null if there is no such category, or the name is empty
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
