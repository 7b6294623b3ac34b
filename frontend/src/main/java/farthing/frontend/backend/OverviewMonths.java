package farthing.frontend.backend;

import farthing.contract.OverviewMonthResponse;
import java.util.List;

/// The months of an overview. A month may have a plan before it has transactions.
public final class OverviewMonths {

    private OverviewMonths() {}

    /// From the first month with transactions.
    public static List<OverviewMonthResponse> sinceTheFirst(List<OverviewMonthResponse> months) {
        return months.stream().dropWhile(month -> !hasTransactions(month)).toList();
    }

    public static boolean hasTransactions(OverviewMonthResponse month) {
        return month.categories().stream().anyMatch(total -> total.count() > 0);
    }
}
