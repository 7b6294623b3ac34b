package farthing.frontend.server;

import farthing.frontend.language.Languages;
import farthing.frontend.language.Text;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/// Gives the addresses that no page has a page that says so; the API's are left to the API.
@ApplicationScoped
public class NoSuchPage {

    private static final List<String> NOT_PAGES = List.of("/api/", "/q/", "/static/");
    private static final int NOT_FOUND = 404;

    /// After every other route.
    void register(@Observes Router router) {
        router.route().last().handler(NoSuchPage::answer);
    }

    private static void answer(RoutingContext context) {
        String path = context.request().path() + "/";
        if (NOT_PAGES.stream().anyMatch(path::startsWith)) {
            context.next();
            return;
        }
        MultiMap headers = context.request().headers();
        String asked = headers.get("Accept-Language");
        Locale locale = Languages.asked(asked == null ? "" : asked);
        Text text = Languages.text(locale);
        Layout layout = Layout.bare(text.not_found_title(), Languages.of(locale), "/");
        FailurePage page =
                new FailurePage(
                        layout,
                        text.not_found_title(),
                        text.not_found_text(),
                        "",
                        "/",
                        text.try_again());
        page.setLocale(Languages.of(locale));
        HttpServerResponse response = context.response().setStatusCode(NOT_FOUND);
        SecurityHeaders.ALL.forEach(response::putHeader);
        response.putHeader("Content-Type", Answers.HTML).end(page.render());
    }
}
