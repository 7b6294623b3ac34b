package farthing.frontend.setup;

import farthing.contract.AccountRequest;
import farthing.contract.HouseholdRequest;
import farthing.contract.Limits;
import farthing.contract.RegistrationRequest;
import farthing.contract.RegistrationResponse;
import farthing.frontend.accounts.AccountText;
import farthing.frontend.accounts.AccountTypes;
import farthing.frontend.accounts.Currencies;
import farthing.frontend.accounts.OpeningBalance;
import farthing.frontend.backend.Backend;
import farthing.frontend.backend.BackendFailed;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.BackendUnavailable;
import farthing.frontend.language.Formats;
import farthing.frontend.language.Text;
import farthing.frontend.server.Cookies;
import farthing.frontend.server.Form;
import farthing.frontend.server.LocaleChoices;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// `/setup`: creates the owner, the household and its first account.
@Page
@Path("/setup")
@RunOnVirtualThread
public class SetupResource {

    private static final Logger LOG = Logger.getLogger(SetupResource.class);

    private static final Map<String, String> FIELDS =
            Map.of(
                    "/name", "name",
                    "/email", "email",
                    "/password", "password",
                    "/household/name", "household",
                    "/household/currency", "currency",
                    "/household/locale", "locale");

    /// Lifetime of the first session's cookie; the backend decides how long the session is valid.
    private static final int SESSION_SECONDS = Math.toIntExact(Duration.ofDays(30).toSeconds());

    private final Backend backend;
    private final Visit visit;
    private final FirstVisit firstVisit;

    SetupResource(@RestClient Backend backend, Visit visit, FirstVisit firstVisit) {
        this.backend = backend;
        this.visit = visit;
        this.firstVisit = firstVisit;
    }

    @GET
    public Response form() {
        if (!firstVisit.isOpen()) {
            return Responses.seeOther("/");
        }
        Text text = visit.knownText();
        String locale = LocaleChoices.likely(visit.knownLocale());
        Form form =
                Form.empty()
                        .with("locale", locale)
                        .with("currency", LocaleChoices.currency(locale))
                        .with("accountName", text.of(AccountText.class).checking())
                        .with("accountType", "checking");
        return page(200, form);
    }

    @POST
    public Response setUp(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Text text = visit.knownText();
        Locale typedIn = Locale.forLanguageTag(form.value("locale"));
        String balance =
                OpeningBalance.read(form, form.value("accountType"), new Formats(typedIn), text);
        for (String name : List.of("name", "household", "accountName")) {
            form.checkName(name, text);
        }
        if (Objects.requireNonNullElse(typed.getFirst("password"), "").length()
                < Limits.PASSWORD_LEAST) {
            form.refuse("password", text.of(SetupText.class).password_short(Limits.PASSWORD_LEAST));
        }
        if (!form.valid()) {
            return page(Responses.UNPROCESSABLE, form);
        }
        RegistrationResponse registration;
        try {
            registration = backend.register(registration(form, typed));
        } catch (BackendProblem problem) {
            form.refuse(problem, FIELDS, text);
            return page(Responses.UNPROCESSABLE, form);
        }
        return Responses.seeOther(
                openAccount(form, balance, registration) ? "/" : "/accounts",
                Cookies.session(registration.token(), SESSION_SECONDS, visit.secure()));
    }

    private static RegistrationRequest registration(
            Form form, MultivaluedMap<String, String> typed) {
        return new RegistrationRequest(
                form.value("email"),
                typed.getFirst("password"),
                form.value("name"),
                new HouseholdRequest(
                        form.value("household"),
                        form.value("currency"),
                        form.value("locale"),
                        timeZone(form),
                        null,
                        null));
    }

    /// The browser's time zone; `null` if it is unknown or missing, as without scripts.
    private static @Nullable String timeZone(Form form) {
        String zone = form.value("timeZone");
        return ZoneId.getAvailableZoneIds().contains(zone) ? zone : null;
    }

    /// The household exists by now, so a failure here must not fail the setup: the account can be
    /// opened on the accounts page.
    private boolean openAccount(
            Form form, @Nullable String balance, RegistrationResponse registration) {
        AccountRequest account =
                new AccountRequest(
                        form.value("accountName"),
                        form.value("accountType"),
                        form.value("currency"),
                        null,
                        null,
                        balance == null ? "0" : balance,
                        null);
        try {
            backend.openAccount(
                    "Bearer " + registration.token(), registration.household().id(), account);
            return true;
        } catch (BackendProblem
                | BackendFailed
                | BackendUnavailable
                | ProcessingException notOpened) {
            LOG.warnf("The first account is not opened: %s", notOpened.getMessage());
            return false;
        }
    }

    private Response page(int status, Form form) {
        Locale locale = visit.knownLocale();
        Text text = visit.knownText();
        boolean again = !form.valid();
        if (again) {
            form.refuse("", text.of(SetupText.class).check());
        }
        return Responses.bare(
                status,
                locale,
                new SetupPage(
                        visit.bareLayout(locale, text.of(SetupText.class).title()),
                        form,
                        again
                                ? text.of(SetupText.class).password_again()
                                : text.of(SetupText.class).password_hint(Limits.PASSWORD_LEAST),
                        Currencies.choices(
                                locale,
                                form.value("currency"),
                                List.of(
                                        LocaleChoices.currency(form.value("locale")),
                                        "EUR",
                                        "USD")),
                        LocaleChoices.choices(form.value("locale")),
                        AccountTypes.choices(text, form.value("accountType"))));
    }
}
