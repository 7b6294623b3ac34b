package farthing.frontend.budget;

import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.Sums;
import farthing.money.Money;

/// The sums of all categories of a month, each with the explanation that has the same amount.
///
/// @param ofCards assigned to the payments of cards
record TotalOfMonth(BudgetResponse budget, Money ofCards, Figures figures, ExplanationLinks links) {

    Sums sums() {
        return new Sums(
                assigned(),
                figures.of(figures.money(budget.activity()), links.of("activity")),
                figures.of(figures.money(budget.available()), links.of("available")));
    }

    /// Without cards where possible: categories are explained without cards only if hidden ones are
    /// left out as well.
    private Figure assigned() {
        Money all = figures.money(budget.assigned());
        return ofCards.isZero() || !ofHidden().isZero()
                ? figures.of(all, links.of("assigned"))
                : figures.of(all.plus(ofCards.negated()), links.ofVisible("assigned"));
    }

    private Money ofHidden() {
        return figures.sum(
                budget.groups().stream()
                        .flatMap(group -> group.categories().stream())
                        .filter(BudgetCategoryResponse::hidden)
                        .toList(),
                BudgetCategoryResponse::assigned);
    }
}
