package farthing.frontend.server;

import jakarta.ws.rs.core.NewCookie;

/// The cookies: the session, the notice shown after a redirect, and what was chosen in this
/// browser: the appearance, and the number of months and the collapsed groups of the budget.
public final class Cookies {

    public static final String SESSION = "farthing_session";
    public static final String NOTICE = "farthing_notice";
    public static final String APPEARANCE = "farthing_appearance";
    public static final String MONTHS = "farthing_months";

    /// Written by the page's script.
    public static final String COLLAPSED_GROUPS = "farthing_collapsed_groups";

    private static final int MINUTE_SECONDS = 60;
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private Cookies() {}

    /// The session cookie, inaccessible to scripts and other sites.
    ///
    /// @param maxAgeSeconds the remaining lifetime of the session; 0 deletes the cookie
    public static NewCookie session(String token, int maxAgeSeconds, boolean secure) {
        return cookie(SESSION, token, maxAgeSeconds, secure);
    }

    static NewCookie notice(String value, boolean secure) {
        return cookie(NOTICE, value, value.isEmpty() ? 0 : MINUTE_SECONDS, secure);
    }

    /// The appearance chosen in this browser.
    ///
    /// @param value `light`, `dark`, or empty for the system's
    public static NewCookie appearance(String value, boolean secure) {
        return cookie(APPEARANCE, value, value.isEmpty() ? 0 : YEAR_SECONDS, secure);
    }

    /// How many months of the budget this browser shows side by side.
    public static NewCookie months(int count, boolean secure) {
        return cookie(MONTHS, String.valueOf(count), YEAR_SECONDS, secure);
    }

    private static NewCookie cookie(String name, String value, int maxAgeSeconds, boolean secure) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(maxAgeSeconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
