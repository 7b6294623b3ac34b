package farthing.backend.categories;

import farthing.backend.problems.Words;

/// Whether money comes in or goes out by a category.
public enum CategoryKind {
    INCOME,
    EXPENSE;

    static final Words<CategoryKind> WORDS = Words.of(CategoryKind.class);

    public String text() {
        return Words.word(this);
    }
}
