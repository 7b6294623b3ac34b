package farthing.frontend.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The frame around a page.
///
/// @param section which entry of the navigation the page belongs to: `home`, `overview`, …
/// @param language of the page, a BCP 47 tag
/// @param appearance `light`, `dark`, or empty for the system's
/// @param household its name; empty where nobody is signed in
/// @param currency of all amounts that do not say otherwise
/// @param here the address of this page, to come back to
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
    /// @param balance with its currency where it is not the household's
    public record AccountLink(String href, String name, String balance, boolean negative) {}

    /// What just happened.
    ///
    /// @param change the id by which it can be undone; empty where it cannot
    /// @param focused whether its undo is where to go on: what one was at is gone
    public record Toast(String words, String change, boolean focused) {}

    /// The frame for someone who is not known.
    static Layout bare(String title, String language, String here) {
        return new Layout(title, "", language, "", "", "", here, List.of(), null);
    }

    public boolean signedIn() {
        return !household.isEmpty();
    }

    /// For `aria-current`.
    public String current(String entry) {
        return entry.equals(section) ? "page" : "false";
    }
}
