package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// A user of the browser. Records the browser's errors and warnings.
final class Visitor implements AutoCloseable {

    /// Logs violations of the content security policy to the console.
    private static final String LISTEN =
            "document.addEventListener('securitypolicyviolation',"
                    + " e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";

    /// htmx's messages when a newer search cancels an older one.
    private static final Pattern OVERTAKEN = Pattern.compile("htmx:(sendAbort|afterRequest)");

    /// The rules of axe whose result depends on colours.
    private static final String[] RULES_OF_COLOURS = {"color-contrast", "link-in-text-block"};

    /// Colours change gradually, and each of them can begin when the one around it is done.
    private static final String FINISH =
            """
            () => {
              for (let round = 0; round < 50; round++) {
                const all = document.getAnimations().filter(each => each instanceof CSSTransition);
                if (all.length === 0) return;
                all.forEach(each => each.finish());
              }
            }
            """;

    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor(Page page) {
        this.page = page;
        page.addInitScript(LISTEN);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())
                    && !OVERTAKEN.matcher(message.text()).matches()) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    /// Errors and warnings in the console, and violations of the content security policy.
    List<String> complaints() {
        return complaints;
    }

    Visitor go(String path) {
        page.navigate(path);
        return this;
    }

    /// Opens a page and waits until its scripts run.
    Visitor goAndWait(String path) {
        page.navigate(path);
        page.locator("html[data-ready]").waitFor();
        return this;
    }

    Visitor appearance(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate(FINISH);
        return this;
    }

    /// The page has no axe violations, in light and in dark, and the browser did not complain. In
    /// dark only what depends on colours is checked, as all else is the same.
    ///
    /// @param name of its pictures, without colours and width
    void mustBeAccessible(String name) {
        appearance(ColorScheme.LIGHT).pictureOf(name, "light");
        assertThat(Axe.violations(page)).as("%s in light", name).isEmpty();
        appearance(ColorScheme.DARK).pictureOf(name, "dark");
        assertThat(Axe.violations(page, RULES_OF_COLOURS)).as("%s in dark", name).isEmpty();
        appearance(ColorScheme.LIGHT);
        assertThat(complaints).as(name).isEmpty();
    }

    private void pictureOf(String name, String colours) {
        picture(name + "-" + colours + "-" + page.viewportSize().width);
    }

    /// Nothing on the page is wider than the window.
    void mustFit() {
        assertThat(
                        page.evaluate(
                                "document.documentElement.scrollWidth"
                                        + " - document.documentElement.clientWidth"))
                .as("%s beyond the edge at %d", page.url(), page.viewportSize().width)
                .isEqualTo(0);
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /// Presses Tab until the element has the focus, at most so many times.
    void tabTo(int mostTabs, Locator wanted) {
        for (int tabs = 0; tabs < mostTabs; tabs++) {
            press("Tab");
            if (wanted.evaluate("e => e === document.activeElement").equals(true)) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab");
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator rows() {
        return page.locator(".register .row");
    }

    /// Waits until the server has answered every change of the budget.
    void waitForAnswers() {
        page.locator(".htmx-request")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    Locator toast() {
        return page.locator(".toast");
    }

    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots", name + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setCaret(ScreenshotCaret.INITIAL)
                        .setFullPage(true));
    }

    /// Moves a finger across the page.
    ///
    /// @param from horizontal position in pixels
    void swipe(int from, int until) {
        CDPSession browser = page.context().newCDPSession(page);
        touch(browser, "touchStart", from);
        touch(browser, "touchMove", (from + until) / 2);
        touch(browser, "touchMove", until);
        touch(browser, "touchEnd", -1);
        browser.detach();
    }

    /// @param x negative if no finger is down
    private static void touch(CDPSession browser, String type, int x) {
        JsonArray points = new JsonArray();
        if (x >= 0) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", 300);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        browser.send("Input.dispatchTouchEvent", event);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
