package farthing.frontend.budget;

import farthing.frontend.server.Form;
import org.jspecify.annotations.Nullable;

/// The notes of a month among those side by side.
///
/// @param text the stored notes
/// @param href the URL that shows the form
/// @param form `null` unless it is shown
record MonthNotes(MonthColumn month, String text, String href, @Nullable Form form) {

    static MonthNotes of(MonthColumn month, Shown shown, String text, Form form) {
        return new MonthNotes(
                month,
                text,
                shown.opening(Shown.NOTES, month.month()).href(),
                shown.opens(Shown.NOTES, month.month()) ? form : null);
    }
}
