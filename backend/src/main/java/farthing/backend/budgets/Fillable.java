package farthing.backend.budgets;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.ledger.Card;
import java.util.UUID;

/// A category or card payment that a fill can assign to.
///
/// @param id of the category or of the card's account
/// @param hidden whether it is left out unless it is named; a closed card counts as hidden
record Fillable(UUID id, String name, FillKind kind, boolean hidden) {

    enum FillKind {
        INCOME,
        EXPENSE,
        CARD
    }

    static Fillable of(Category category) {
        return new Fillable(
                category.id(),
                category.name(),
                category.kind() == CategoryKind.INCOME ? FillKind.INCOME : FillKind.EXPENSE,
                category.hidden());
    }

    static Fillable of(Card card) {
        return new Fillable(card.id(), card.name(), FillKind.CARD, card.closed());
    }
}
