package farthing.frontend.budget;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// The URLs that explain the figures of a month.
record ExplanationLinks(YearMonth month) {

    String of(String figure) {
        return MonthOfBudget.href(month) + "/explanation?figure=" + figure;
    }

    /// @param category its id; `null` unless the figure is of a category
    /// @param group its id; `null` unless the figure is of a group
    String of(String figure, @Nullable String category, @Nullable String group) {
        return of(figure)
                + (category == null ? "" : "&category=" + category)
                + (group == null ? "" : "&group=" + group);
    }
}
