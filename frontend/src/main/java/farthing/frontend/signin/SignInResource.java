package farthing.frontend.signin;

import farthing.contract.SessionRequest;
import farthing.contract.SessionResponse;
import farthing.frontend.backend.Backend;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.server.Cookies;
import farthing.frontend.server.Form;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import farthing.frontend.setup.FirstVisit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// `/sign-in`: e-mail and password.
@Page
@Path("/sign-in")
@RunOnVirtualThread
public class SignInResource {

    /// A year; browsers limit cookies to little more.
    private static final int MAX_SESSION_SECONDS =
            Math.toIntExact(Duration.ofDays(365).toSeconds());

    /// The fields of this page. Forms that need a session must not have fields with these names.
    private static final Set<String> OWN = Set.of("email", "password", "next");

    private final Backend backend;
    private final Visit visit;
    private final FirstVisit firstVisit;

    SignInResource(@RestClient Backend backend, Visit visit, FirstVisit firstVisit) {
        this.backend = backend;
        this.visit = visit;
        this.firstVisit = firstVisit;
    }

    @GET
    public Response form(@QueryParam("next") @DefaultValue("/") String next) {
        return firstVisit.isToCome()
                ? Responses.seeOther("/setup")
                : page(200, Form.empty(), Responses.back(next, "/"));
    }

    /// Receives the form of this page, or a form of another page after the session has expired. The
    /// user signs in first, then that form is sent to its destination.
    @POST
    public Response signIn(
            @QueryParam("next") @DefaultValue("/") String asked,
            MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        if (!typed.containsKey("email")) {
            return page(200, form, Responses.back(asked, "/"));
        }
        String next = Responses.back(form.value("next"), "/");
        try {
            SessionResponse session =
                    backend.signIn(
                            new SessionRequest(form.value("email"), typed.getFirst("password")));
            return resumed(form).isEmpty()
                    ? Responses.seeOther(next, cookie(session))
                    : Responses.sendOn(next, cookie(session));
        } catch (BackendProblem problem) {
            if (problem.is("wrong-credentials") || problem.is("invalid-fields")) {
                form.refuse("", visit.knownText().of(SignInText.class).wrong());
            } else {
                form.refuse(problem, Map.of(), visit.knownText());
            }
            return page(Responses.UNPROCESSABLE, form, next);
        }
    }

    private NewCookie cookie(SessionResponse session) {
        Duration lasts = Duration.between(Instant.now(), Instant.parse(session.expiresAt()));
        return Cookies.session(
                session.token(),
                Math.clamp(lasts.toSeconds(), 0, MAX_SESSION_SECONDS),
                visit.secure());
    }

    private static List<SignInPage.ResumedField> resumed(Form form) {
        return form.fields().stream()
                .filter(field -> !OWN.contains(field.getKey()))
                .flatMap(field ->
                        field.getValue().stream()
                                .map(value -> new SignInPage.ResumedField(field.getKey(), value)))
                .toList();
    }

    private Response page(int status, Form form, String next) {
        Locale locale = visit.knownLocale();
        return Responses.bare(
                status,
                locale,
                new SignInPage(
                        visit.bareLayout(locale, visit.knownText().of(SignInText.class).title()),
                        form,
                        next,
                        resumed(form),
                        firstVisit.isOpen()));
    }
}
