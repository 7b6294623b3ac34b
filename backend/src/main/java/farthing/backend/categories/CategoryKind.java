package farthing.backend.categories;

import farthing.backend.problems.Words;

/// Whether a category is for income or for expenses.
public enum CategoryKind {
    INCOME,
    EXPENSE;

    static final Words<CategoryKind> WORDS = Words.of(CategoryKind.class);

    public String text() {
        return Words.word(this);
    }
}
