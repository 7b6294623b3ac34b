package farthing.frontend.server;

import farthing.frontend.language.Formats;
import farthing.frontend.language.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds the content of every page: the navigation, notices and keyboard help.
///
/// @param section which entry of the navigation the page belongs to: `home`, `overview`, …
/// @param language of the page, a BCP 47 tag
/// @param appearance `light`, `dark`, or empty for the system's
/// @param household its name; empty if nobody is signed in
/// @param currency of all amounts without a currency
/// @param here the URL of this page, to return to it
/// @param accounts for the navigation
public record Layout(
        String title,
        String section,
        String language,
        String appearance,
        String household,
        String currency,
        String here,
        List<AccountLink> accounts,
        @Nullable Toast toast) {

    /// An account in the navigation.
    ///
    /// @param balance with the currency if it is not the household's
    public record AccountLink(String href, String name, String balance, boolean negative) {}

    /// A notice that an action succeeded.
    ///
    /// @param change the id for undoing it; empty if it cannot be undone
    /// @param again whether that undoes an undo
    /// @param focused whether Undo gets the focus, because the focused row was deleted
    public record Toast(String words, String change, boolean again, boolean focused) {

        static Toast of(Notice notice, Text text, Formats formats) {
            return new Toast(
                    notice.words(text.of(NoticeText.class), formats),
                    notice.change(),
                    notice.is(Notice.Kind.UNDONE),
                    notice.is(Notice.Kind.DELETED));
        }
    }

    /// The layout without a signed-in user.
    static Layout bare(String title, String language, String here) {
        return new Layout(title, "", language, "", "", "", here, List.of(), null);
    }

    public boolean signedIn() {
        return !household.isEmpty();
    }

    /// The value of `aria-current` for a navigation entry.
    public String current(String entry) {
        return entry.equals(section) ? "page" : "false";
    }
}
