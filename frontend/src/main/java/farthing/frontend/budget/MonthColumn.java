package farthing.frontend.budget;

import farthing.frontend.server.Visit;
import java.time.YearMonth;

/// A month of the page among those side by side.
///
/// @param position 1 for the first month
/// @param path its URL, where its forms are sent
/// @param first the first month of the page, to return to
record MonthColumn(int position, String path, YearMonth month, String name, YearMonth first) {

    static MonthColumn of(Visit visit, Shown shown, YearMonth month) {
        return new MonthColumn(
                shown.position(month),
                MonthOfBudget.href(month),
                month,
                visit.formats().month(month),
                shown.first());
    }

    public boolean isLater() {
        return position > 1;
    }

    /// An id that is unique on the page.
    ///
    /// @param of what the column shows, in each month
    String id(String of) {
        return isLater() ? month + "-" + of : of;
    }
}
