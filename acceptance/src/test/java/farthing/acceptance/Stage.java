package farthing.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The base class of browser tests. The first of them starts the application, with open
/// registration; the others use the same, each with households of its own. Each thread has its own
/// browser, as Playwright asks for.
@ExtendWith(Stage.Raise.class)
abstract class Stage {

    private static final ThreadLocal<Chromium> CHROMIUM = ThreadLocal.withInitial(Stage::launch);
    private static final Queue<Chromium> LAUNCHED = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init")
    static volatile Service application;

    static final class Raise implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Raised.class, stage -> Raised.now());
        }
    }

    /// JUnit closes it after the last test.
    private record Raised() implements AutoCloseable {

        static Raised now() {
            try {
                Path target = Project.ROOT.resolve("acceptance/target");
                application =
                        Service.standalone(
                                Files.createTempDirectory(target, "data"),
                                Map.of("FARTHING_REGISTRATION", "open"));
                return new Raised();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            LAUNCHED.forEach(Chromium::close);
            application.close();
        }
    }

    private static Chromium launch() {
        Chromium chromium = Chromium.launch();
        LAUNCHED.add(chromium);
        return chromium;
    }

    static Browser browser() {
        return CHROMIUM.get().browser();
    }

    /// A browser session in which the household's Anna is signed in.
    static Visitor visitor(Household household) {
        return visitor(household, options());
    }

    static Visitor visitor(Household household, Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
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
