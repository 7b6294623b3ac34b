package farthing.frontend.budget;

import farthing.contract.Limits;
import farthing.frontend.server.Form;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// What the page shows: months side by side, and the forms of at most one category.
///
/// @param first the first month
/// @param count the number of months: 1, 2, 3 or 6
/// @param opened the category whose forms are shown, or [#HOLD] or [#NOTES] of a month; empty for
///   none
/// @param openedIn the month of these forms
record Shown(YearMonth first, int count, String opened, YearMonth openedIn) {

    /// Opens the form that holds money for the next month.
    static final String HOLD = "hold";

    /// Opens the notes of a month.
    static final String NOTES = "notes";

    static final List<Integer> COUNTS = List.of(1, 2, 3, 6);

    /// Reads the fields that the forms and links of the page carry along.
    ///
    /// @param in the month of the forms; if it is not a valid month, the first month is used
    static Shown of(YearMonth first, int count, String opened, String in) {
        String id = opened.matches("[0-9a-z-]{1,40}") ? opened : "";
        return new Shown(first, count, id, month(in, first));
    }

    /// What was shown when a form was sent.
    ///
    /// @param acted the month that the form changed; it is the first month unless the form names
    ///   another
    static Shown when(Form form, YearMonth acted, int count) {
        YearMonth first = month(form.value("first"), acted);
        return of(first, count, form.value("opened"), form.value("in"));
    }

    /// The number of months; 1 if the page does not offer this number.
    static int count(String text) {
        return COUNTS.stream()
                .filter(count -> String.valueOf(count).equals(text))
                .findFirst()
                .orElse(COUNTS.getFirst());
    }

    private static YearMonth month(String text, YearMonth otherwise) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            return otherwise;
        }
    }

    /// The months, but none after the last year of the API.
    List<YearMonth> months() {
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(count)
                .takeWhile(month -> month.getYear() <= Limits.LAST_YEAR)
                .toList();
    }

    /// The position of a month on the page: 1 for the first one.
    int position(YearMonth month) {
        return months().indexOf(month) + 1;
    }

    Shown opening(String category, YearMonth in) {
        return new Shown(first, count, category, in);
    }

    boolean opens(String category, YearMonth in) {
        return opened.equals(category) && openedIn.equals(in);
    }

    /// The URL; the browser remembers the number of months.
    String href() {
        String in = openedIn.equals(first) ? "" : "&in=" + openedIn;
        return MonthOfBudget.href(first) + (opened.isEmpty() ? "" : "?category=" + opened + in);
    }
}
