package farthing.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The base class of browser tests: starts the application with open registration, and a browser.
abstract class Stage {

    @TempDir static Path folder = Path.of("");

    static Service application;
    static Chromium chromium;

    @BeforeAll
    static void raise() {
        application =
                Service.standalone(folder.resolve("data"), Map.of("FARTHING_REGISTRATION", "open"));
        chromium = Chromium.launch();
    }

    @AfterAll
    static void strike() {
        chromium.close();
        application.close();
    }

    /// A browser session in which the household's Anna is signed in.
    static Visitor visitor(Household household) {
        return visitor(household, options());
    }

    static Visitor visitor(Household household, Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options);
        context.addCookies(
                List.of(
                        new Cookie("farthing_session", household.token())
                                .setUrl(application.address())
                                .setHttpOnly(true)
                                .setSameSite(SameSiteAttribute.LAX)));
        return new Visitor(context.newPage());
    }

    /// A laptop-sized window and English as the language.
    static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setBaseURL(application.address())
                .setLocale("en-GB")
                .setViewportSize(1280, 900);
    }
}
