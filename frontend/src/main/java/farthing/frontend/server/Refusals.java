package farthing.frontend.server;

import farthing.frontend.backend.BackendFailed;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.BackendUnavailable;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Turns the exceptions of a page into a response: the sign-in page, not found, unavailable, or a
/// bug with its id in the log.
@Page
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int RETRY_SECONDS = 5;
    private static final int NOT_FOUND = 404;

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
            return problem.status() == 401 ? signIn() : refused(problem);
        } catch (BackendFailed failure) {
            return broken(failure.incident(), failure);
        } catch (WebApplicationException ours) {
            int status = ours.getResponse().getStatus();
            return failed(status, words(status, text()), "");
        } catch (RuntimeException bug) {
            return broken("", bug);
        }
    }

    /// @param known the id from the backend; empty if the bug is in the frontend
    private Response broken(String known, RuntimeException bug) {
        String incident = known.isEmpty() ? UUID.randomUUID().toString() : known;
        LOG.errorf(bug, "Incident %s", incident);
        return failed(500, text().failed_text(), incident);
    }

    private Response refused(BackendProblem problem) {
        ProblemText text = text();
        String ours = Refusal.words(problem, text);
        String theirs = problem.isSaidPlainly() ? problem.title() : words(problem.status(), text);
        return failed(problem.status(), ours.isEmpty() ? theirs : ours, "");
    }

    /// A submitted form is forwarded with its fields to the sign-in page, which sends it back here
    /// afterwards. A request by a script for a part of a page only gets an error status.
    private Response signIn() {
        NewCookie ended = Cookies.session("", 0, visit.secure());
        if (visit.isPart()) {
            return Response.status(Response.Status.UNAUTHORIZED).cookie(ended).build();
        }
        String signIn =
                "/sign-in?next=" + URLEncoder.encode(visit.address(), StandardCharsets.UTF_8);
        return visit.isForm() ? Responses.sendOn(signIn, ended) : Responses.seeOther(signIn, ended);
    }

    private Response unavailable() {
        ProblemText text = text();
        String words = visit.isSafe() ? text.unavailable_text() : text.unavailable_form_text();
        Response.ResponseBuilder answer =
                answer(503, text.unavailable_title(), words, "")
                        .header("Retry-After", RETRY_SECONDS);
        return visit.isSafe() ? answer.header("Refresh", RETRY_SECONDS).build() : answer.build();
    }

    private Response failed(int status, String words, String incident) {
        ProblemText text = text();
        String title =
                switch (status) {
                    case 403 -> text.forbidden_title();
                    case 404, 405, 410 -> text.not_found_title();
                    case 412 -> text.stale_title();
                    default -> status < 500 ? text.refused_title() : text.failed_title();
                };
        return answer(status, title, words, incident).build();
    }

    private static String words(int status, ProblemText text) {
        return switch (status) {
            case 403 -> text.forbidden_text();
            case 404, 405, 410 -> text.not_found_text();
            case 412 -> text.stale_text();
            default -> status < 500 ? text.refused_text() : text.failed_text();
        };
    }

    private Response.ResponseBuilder answer(
            int status, String title, String words, String incident) {
        Locale locale = visit.knownLocale();
        ProblemText text = text();
        boolean gone = status == NOT_FOUND;
        String again = visit.isSafe() ? text.try_again() : text.go_back();
        FailurePage page =
                new FailurePage(
                        visit.bareLayout(locale, title),
                        title,
                        words,
                        incident,
                        gone ? "/" : visit.previousPage(),
                        gone ? text.to_home() : again);
        return Responses.html(status, locale, page);
    }

    private ProblemText text() {
        return visit.knownText().of(ProblemText.class);
    }
}
