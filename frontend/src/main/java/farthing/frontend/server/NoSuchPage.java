package farthing.frontend.server;

import farthing.frontend.language.Languages;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/// Answers unknown paths with a "not found" page, except those of the API.
@ApplicationScoped
public class NoSuchPage {

    private static final List<String> NOT_PAGES = List.of("/api/", "/q/", "/static/");
    private static final int NOT_FOUND = 404;

    private final Visit visit;
    private final CurrentVertxRequest current;

    @Inject
    NoSuchPage(Visit visit, CurrentVertxRequest current) {
        this.visit = visit;
        this.current = current;
    }

    /// After every other route.
    void register(@Observes Router router) {
        router.route().last().blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext context) {
        String path = context.request().path() + "/";
        if (NOT_PAGES.stream().anyMatch(path::startsWith)) {
            context.next();
            return;
        }
        ManagedContext requests = Arc.container().requestContext();
        requests.activate();
        try {
            current.setCurrent(context);
            HttpServerResponse response = context.response().setStatusCode(NOT_FOUND);
            SecurityHeaders.ALL.forEach(response::putHeader);
            response.putHeader("Content-Type", Responses.HTML).end(page());
        } finally {
            requests.terminate();
        }
    }

    /// With the navigation if somebody is signed in and the backend is available.
    private String page() {
        if (visit.hasSession()) {
            try {
                return page(
                        visit.layout("", visit.text().of(ProblemText.class).not_found_title()),
                        visit.locale());
            } catch (RuntimeException unknown) {
                // the session has expired, or the backend is unavailable
            }
        }
        Locale locale = visit.knownLocale();
        return page(
                visit.bareLayout(locale, visit.knownText().of(ProblemText.class).not_found_title()),
                locale);
    }

    private static String page(Layout layout, Locale locale) {
        ProblemText text = Languages.text(locale).of(ProblemText.class);
        FailurePage page =
                new FailurePage(
                        layout,
                        text.not_found_title(),
                        text.not_found_text(),
                        "",
                        "/",
                        text.to_home());
        page.setLocale(Languages.of(locale));
        return page.render();
    }
}
