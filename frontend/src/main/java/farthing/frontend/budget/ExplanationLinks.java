package farthing.frontend.budget;

import farthing.contract.BudgetPartResponse;
import java.time.YearMonth;

/// The URLs that explain the figures of a month.
record ExplanationLinks(YearMonth month) {

    String of(String figure) {
        return MonthOfBudget.href(month) + "/explanation?figure=" + figure;
    }

    String ofCategory(String figure, String category) {
        return of(figure) + "&category=" + category;
    }

    String ofGroup(String figure, String group) {
        return of(figure) + "&group=" + group;
    }

    /// The sum of the categories of a group that are not hidden.
    String ofVisible(String figure, String group) {
        return ofGroup(figure, group) + "&hidden=false";
    }

    /// The sum of all categories that are not hidden.
    String ofVisible(String figure) {
        return of(figure) + "&hidden=false";
    }

    /// The sum of all hidden categories.
    String ofHidden(String figure) {
        return of(figure) + "&hidden=true";
    }

    /// Of the payment of a card.
    ///
    /// @param card id of its account
    String ofCard(String figure, String card) {
        return of(figure) + "&card=" + card;
    }

    String of(BudgetPartResponse part) {
        return of(part.figure())
                + (part.category() == null ? "" : "&category=" + part.category())
                + (part.group() == null ? "" : "&group=" + part.group())
                + (part.card() == null ? "" : "&card=" + part.card());
    }
}
