package farthing.frontend.budget;

import farthing.frontend.budget.BudgetPage.Explained;
import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.Move;
import farthing.frontend.server.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The credit cards that have an envelope for their payment, below the categories.
///
/// @param collapsed whether the user has collapsed the group
/// @param sums of all cards in each month
record CardGroup(boolean collapsed, List<BudgetPage.MonthSums> sums, List<CardRow> rows) {

    /// A form that is open or has an error is always shown.
    public boolean isOpen() {
        return !collapsed
                || rows.stream().flatMap(row -> row.cells().stream()).anyMatch(CardCell::asks);
    }

    /// A card in each month.
    record CardRow(String id, String name, List<CardCell> cells) {

        /// Whether money is owed on the card in any month.
        public boolean isOwed() {
            return cells.stream().anyMatch(cell -> !cell.about().isEmpty());
        }
    }

    /// A card in a month.
    ///
    /// @param id unique on the page
    /// @param name of the card, with the month unless it is the first
    /// @param planned whether anything is assigned
    /// @param activity moved from categories minus payments, linked to the card's transactions
    /// @param about what is owed, in words; empty if nothing is
    /// @param aboutHref the explanation of what is missing, otherwise the account
    /// @param missing owed minus available; empty if nothing is missing
    /// @param notes in this month
    /// @param actsHref the URL that shows the card's forms
    /// @param acts the card's forms; `null` unless they are shown
    record CardCell(
            MonthColumn month,
            String id,
            String name,
            Form assigned,
            boolean planned,
            Figure activity,
            Figure available,
            String about,
            String aboutHref,
            String missing,
            Form cover,
            String notes,
            String actsHref,
            @Nullable CardActs acts) {

        public String fieldId() {
            return "assigned-" + id;
        }

        boolean asks() {
            return acts != null || !assigned.valid() || !cover.valid();
        }
    }

    /// The forms for a card.
    ///
    /// @param explained how `available` is made up
    record CardActs(Move move, Form notes, Explained explained) {}
}
