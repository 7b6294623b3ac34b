package farthing.backend.categories;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Whether money comes in or goes out by a category.
public enum CategoryKind {
    INCOME,
    EXPENSE;

    static final Map<String, CategoryKind> BY_TEXT = byText();

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, CategoryKind> byText() {
        Map<String, CategoryKind> all = new LinkedHashMap<>();
        for (CategoryKind kind : values()) {
            all.put(kind.text(), kind);
        }
        return all;
    }
}
