package farthing.frontend.budget;

import java.util.Locale;

/// The figures that the page of a year can show.
enum YearView {
    ACTUAL,
    PLAN,
    DIFFERENCE;

    /// Actual if it is none of them.
    static YearView of(String text) {
        for (YearView view : values()) {
            if (view.text().equals(text)) {
                return view;
            }
        }
        return ACTUAL;
    }

    /// Its name in the URL.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
