package farthing.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The installed browser.
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// @throws Missing if it is not installed
    static Chromium launch() throws Missing {
        Path program =
                Program.find(
                                "chromium",
                                List.of(Path.of("/usr/lib/chromium")),
                                "Debian: apt-get install chromium")
                        .path();
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Chromium(playwright, browser);
    }

    /// A session with an empty cache in a window that is wide enough for six months of the budget.
    BrowserContext signedOut() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1920, 1000));
    }

    /// The same, signed in.
    BrowserContext signedIn(BenchHousehold household) {
        BrowserContext visitor = signedOut();
        visitor.addCookies(
                List.of(
                        new Cookie("farthing_session", household.token())
                                .setUrl(household.address())));
        return visitor;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
