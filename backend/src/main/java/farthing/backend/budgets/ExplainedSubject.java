package farthing.backend.budgets;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryGroup;
import farthing.backend.categories.CategoryKind;
import farthing.backend.ledger.Card;
import farthing.contract.BudgetPartResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a figure belongs to: a category, a group, the payment of a card or of all cards, or the
/// whole month if all are null.
///
/// @param allCards whether it is the sum of the payments of all cards
/// @param hidden of a group or the month: true for only its hidden categories, false for only its
///   visible ones; null for all
record ExplainedSubject(
        @Nullable Category category,
        @Nullable CategoryGroup group,
        @Nullable Card card,
        boolean allCards,
        @Nullable Boolean hidden) {

    static final ExplainedSubject MONTH = new ExplainedSubject(null, null, null, false, null);

    static final ExplainedSubject ALL_CARDS = new ExplainedSubject(null, null, null, true, null);

    /// Stands for all cards in the API.
    static final String ALL = "all";

    static ExplainedSubject of(Category category) {
        return new ExplainedSubject(category, null, null, false, null);
    }

    static ExplainedSubject of(CategoryGroup group) {
        return new ExplainedSubject(null, group, null, false, null);
    }

    static ExplainedSubject of(Card card) {
        return new ExplainedSubject(null, null, card, false, null);
    }

    /// The same without its hidden categories, or with nothing else.
    ///
    /// @param only null for all categories
    ExplainedSubject hidden(@Nullable Boolean only) {
        return new ExplainedSubject(category, group, card, allCards, only);
    }

    @Nullable String name() {
        if (category != null) {
            return category.name();
        }
        if (group != null) {
            return group.name();
        }
        return card == null ? null : card.name();
    }

    @Nullable String categoryId() {
        return category == null ? null : category.id().toString();
    }

    @Nullable String groupId() {
        return group == null ? null : group.id().toString();
    }

    @Nullable String cardId() {
        if (allCards) {
            return ALL;
        }
        return card == null ? null : card.id().toString();
    }

    /// A figure of the subject in a month, as a part of another figure.
    ///
    /// @param figure its name in the API
    /// @param amount with the sign that it has in the sum
    BudgetPartResponse part(Budget budget, BudgetMonth of, String figure, long amount) {
        return new BudgetPartResponse(
                of.month().toString(),
                figure,
                categoryId(),
                groupId(),
                cardId(),
                name(),
                budget.decimal(amount),
                null);
    }

    /// The card, or all of them.
    List<Card> cards(Budget budget) {
        return card == null ? budget.cards() : List.of(card);
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
                .filter(each -> hidden == null || each.hidden() == hidden)
                .toList();
    }
}
