package farthing.frontend.budget;

import farthing.contract.BudgetCardResponse;
import farthing.frontend.budget.BudgetPage.MonthSums;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The credit cards of the months side by side.
///
/// @param months each with the same cards in the same order
record CardsBeside(CollapsedGroups collapsed, List<CardsOfMonth> months) {

    private static final String ID = "cards";

    /// A closed card is left out once nothing is left for it; `null` if no card is shown.
    @Nullable CardGroup group() {
        List<BudgetCardResponse> cards = months.getFirst().budget().cards();
        List<CardGroup.CardRow> rows =
                IntStream.range(0, cards.size())
                        .filter(card -> months.stream().anyMatch(month -> month.shows(card)))
                        .mapToObj(card -> row(cards.get(card), card))
                        .toList();
        List<MonthSums> sums =
                months.stream().map(month -> new MonthSums(month.column(), month.sums())).toList();
        return rows.isEmpty() ? null : new CardGroup(collapsed.contains(ID), sums, rows);
    }

    private CardGroup.CardRow row(BudgetCardResponse card, int index) {
        return new CardGroup.CardRow(
                card.account(),
                card.name(),
                months.stream().map(month -> month.cell(index)).toList());
    }
}
