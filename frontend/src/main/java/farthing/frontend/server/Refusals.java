package farthing.frontend.server;

import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.BackendUnavailable;
import farthing.frontend.language.Languages;
import farthing.frontend.language.Text;
import io.vertx.core.VertxException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Turns what a page throws into a page: sign in first, not found, come back later, or a bug with
/// an id to find it in the logs by.
@Page
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int RETRY_SECONDS = 5;

    private final Visit visit;

    @Inject
    public Refusals(Visit visit) {
        this.visit = visit;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (SignInNeeded nobody) {
            return signIn();
        } catch (BackendUnavailable | ProcessingException | VertxException outage) {
            LOG.warnf("The backend cannot be reached: %s", outage.getMessage());
            return unavailable();
        } catch (BackendProblem problem) {
            return refused(problem);
        } catch (WebApplicationException ours) {
            return failed(ours.getResponse().getStatus(), "");
        } catch (RuntimeException bug) {
            String incident = UUID.randomUUID().toString();
            LOG.errorf(bug, "Incident %s", incident);
            return failed(500, incident);
        }
    }

    private Response refused(BackendProblem problem) {
        if (problem.status() == 401) {
            return signIn();
        }
        if (problem.status() >= 500) {
            LOG.errorf("The backend failed: %s", problem.getMessage());
        }
        return failed(problem.status(), "");
    }

    /// A form is sent on to the sign-in with all that was typed (307 keeps method and body, RFC
    /// 9110 §15.4.8), which sends it back here afterwards. A part of a page says only that it
    /// cannot be.
    private Response signIn() {
        NewCookie ended = Cookies.session("", 0, visit.secure());
        if (visit.isPart()) {
            return Response.status(Response.Status.UNAUTHORIZED).cookie(ended).build();
        }
        URI signIn =
                URI.create(
                        "/sign-in?next="
                                + URLEncoder.encode(visit.address(), StandardCharsets.UTF_8));
        return visit.isForm()
                ? Response.temporaryRedirect(signIn).cookie(ended).build()
                : Response.seeOther(signIn).cookie(ended).build();
    }

    private Response unavailable() {
        Locale locale = Languages.asked(visit.header("Accept-Language"));
        Text text = Languages.text(locale);
        FailurePage page =
                new FailurePage(
                        visit.bareLayout(locale, text.unavailable_title()),
                        text.unavailable_title(),
                        text.unavailable_text(),
                        "");
        return Answers.html(503, locale, page)
                .header("Retry-After", RETRY_SECONDS)
                .header("Refresh", RETRY_SECONDS)
                .build();
    }

    private Response failed(int status, String incident) {
        Locale locale = Languages.asked(visit.header("Accept-Language"));
        Text text = Languages.text(locale);
        String title =
                switch (status) {
                    case 403 -> text.forbidden_title();
                    case 404, 405, 410 -> text.not_found_title();
                    case 412 -> text.stale_title();
                    default -> status < 500 ? text.refused_title() : text.failed_title();
                };
        String words =
                switch (status) {
                    case 403 -> text.forbidden_text();
                    case 404, 405, 410 -> text.not_found_text();
                    case 412 -> text.stale_text();
                    default -> status < 500 ? text.refused_text() : text.failed_text();
                };
        return Answers.html(
                        status,
                        locale,
                        new FailurePage(visit.bareLayout(locale, title), title, words, incident))
                .build();
    }
}
