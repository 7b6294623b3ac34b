package farthing.frontend.server;

import farthing.contract.AccountResponse;
import farthing.contract.MeResponse;
import farthing.contract.MembershipResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.backend.Backend;
import farthing.frontend.backend.Books;
import farthing.frontend.backend.BulkBackend;
import farthing.frontend.language.Formats;
import farthing.frontend.language.Languages;
import farthing.frontend.language.Text;
import farthing.money.Money;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// One request to a page: the user, the household and the language.
@RequestScoped
public class Visit {

    private final Backend backend;
    private final BulkBackend bulk;
    private final RoutingContext context;

    private @Nullable MeResponse me;
    private @Nullable Notice notice;
    private @Nullable List<AccountResponse> accounts;

    @Inject
    public Visit(
            @RestClient Backend backend, @RestClient BulkBackend bulk, RoutingContext context) {
        this.backend = backend;
        this.bulk = bulk;
        this.context = context;
    }

    /// The session's token.
    ///
    /// @throws SignInNeeded if there is none
    public String bearer() {
        String token = cookie(Cookies.SESSION);
        if (token.isEmpty()) {
            throw new SignInNeeded();
        }
        return "Bearer " + token;
    }

    public boolean hasSession() {
        return !cookie(Cookies.SESSION).isEmpty();
    }

    public MeResponse me() {
        if (me == null) {
            me = backend.me(bearer());
        }
        return me;
    }

    /// The first household of the signed-in user.
    public MembershipResponse household() {
        return me().households().getFirst();
    }

    public Books books() {
        return new Books(backend, bulk, bearer(), household().id());
    }

    /// The household's accounts, requested once per visit.
    public List<AccountResponse> accounts() {
        if (accounts == null) {
            accounts = books().accounts();
        }
        return accounts;
    }

    /// The account with this id; empty if the household has none.
    public Optional<AccountResponse> account(@Nullable String id) {
        return accounts().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    public Currency currency() {
        return Currency.getInstance(household().currency());
    }

    /// The household's locale, or the browser's if nobody is signed in.
    public Locale locale() {
        return me == null && !hasSession()
                ? Languages.asked(header("Accept-Language"))
                : Locale.forLanguageTag(household().locale());
    }

    /// The household's locale if it is already loaded, else the browser's. Never calls the backend.
    public Locale knownLocale() {
        return me == null || me.households().isEmpty()
                ? Languages.asked(header("Accept-Language"))
                : Locale.forLanguageTag(household().locale());
    }

    public Text knownText() {
        return Languages.text(knownLocale());
    }

    public Formats formats() {
        return new Formats(locale());
    }

    public Text text() {
        return Languages.text(locale());
    }

    /// The household's today and its months.
    public HouseholdCalendar calendar() {
        return HouseholdCalendar.of(household());
    }

    public LocalDate today() {
        return calendar().today();
    }

    /// Whether the browser uses https, to us or to a proxy in front of us.
    public boolean secure() {
        return request().isSSL() || "https".equalsIgnoreCase(header("X-Forwarded-Proto"));
    }

    /// The notice about the last action, on the first page after it.
    public @Nullable Notice notice() {
        if (notice == null) {
            notice = Notice.read(cookie(Cookies.NOTICE));
        }
        return notice;
    }

    /// The layout for a signed-in user.
    public Layout layout(String section, String title) {
        Notice shown = notice();
        return new Layout(
                title,
                section,
                Languages.of(locale()),
                appearance(),
                household().name(),
                household().currency(),
                here(),
                accounts().stream().filter(a -> !a.closed()).map(this::link).toList(),
                shown == null ? null : Layout.Toast.of(shown, text(), formats()));
    }

    /// The layout if nobody is signed in, or the household cannot be loaded.
    public Layout bareLayout(Locale locale, String title) {
        return new Layout(
                title, "", Languages.of(locale), appearance(), "", "", here(), List.of(), null);
    }

    /// The path of this page with its query.
    public String here() {
        return isSafe() ? address() : "/";
    }

    /// The page to return to after a failure: this one, or the one that sent the form.
    String previousPage() {
        if (isSafe()) {
            return address();
        }
        String referer = header("Referer");
        int path = referer.indexOf('/', referer.indexOf("://") + 3);
        boolean ours = referer.contains("://" + SameOrigin.authority(request()) + "/");
        return ours ? Responses.back(referer.substring(path), "/") : "/";
    }

    /// Whether the method is safe, so that repeating the request changes nothing.
    boolean isSafe() {
        return request().method().equals(HttpMethod.GET);
    }

    /// The requested path, or the one that a form was sent to.
    String address() {
        return request().uri();
    }

    /// Whether the request has form fields that can be forwarded (files cannot).
    boolean isForm() {
        return header("Content-Type").startsWith(MediaType.APPLICATION_FORM_URLENCODED);
    }

    /// Whether htmx sent the request, to insert the response into the current page.
    public boolean isPart() {
        return !header("HX-Request").isEmpty();
    }

    /// `light`, `dark`, or empty for the system's.
    public String appearance() {
        String chosen = cookie(Cookies.APPEARANCE);
        return chosen.equals("light") || chosen.equals("dark") ? chosen : "";
    }

    public String header(String name) {
        String value = request().getHeader(name);
        return value == null ? "" : value;
    }

    private Layout.AccountLink link(AccountResponse account) {
        Money balance = Amounts.balance(account);
        String text = formats().amount(balance);
        boolean ours = account.currency().equals(household().currency());
        return new Layout.AccountLink(
                "/accounts/" + account.id(),
                account.name(),
                ours ? text : text + " " + account.currency(),
                balance.isNegative());
    }

    /// The value of a cookie; empty if the browser did not send it.
    public String cookie(String name) {
        Cookie cookie = request().getCookie(name);
        return cookie == null ? "" : cookie.getValue();
    }

    private HttpServerRequest request() {
        return context.request();
    }
}
