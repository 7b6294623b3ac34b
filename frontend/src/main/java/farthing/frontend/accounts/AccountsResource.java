package farthing.frontend.accounts;

import farthing.contract.AccountRequest;
import farthing.contract.AccountResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.language.CommonText;
import farthing.frontend.language.DateInput;
import farthing.frontend.language.Text;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.ProblemText;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/accounts`: lists the accounts and opens a new one.
@Page
@Path("/accounts")
@RunOnVirtualThread
public class AccountsResource {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "/name", "name",
                    "/type", "type",
                    "/currency", "currency",
                    "/onBudget", "onBudget",
                    "/openingBalance", "openingBalance",
                    "/openedOn", "openedOn");

    private final Visit visit;

    AccountsResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response list() {
        return page(
                200,
                Form.empty()
                        .with("currency", visit.household().currency())
                        .with("openedOn", visit.formats().field(visit.today())));
    }

    @POST
    public Response open(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        AccountRequest account = read(form);
        if (form.valid()) {
            try {
                String change = visit.books().open(account);
                return Responses.seeOther(
                        visit, "/accounts", Notice.of(Notice.Kind.ACCOUNT_OPENED, change));
            } catch (BackendProblem problem) {
                form.refuse(problem, FIELDS, visit.text());
            }
        }
        return page(Responses.UNPROCESSABLE, form);
    }

    private AccountRequest read(Form form) {
        Text text = visit.text();
        form.checkName("name", text);
        return new AccountRequest(
                form.value("name"),
                form.value("type"),
                form.value("currency"),
                onBudget(form),
                null,
                OpeningBalance.read(form, form.value("type"), visit.formats(), text),
                openedOn(form, text));
    }

    private static @Nullable Boolean onBudget(Form form) {
        return switch (form.value("onBudget")) {
            case "on" -> Boolean.TRUE;
            case "off" -> Boolean.FALSE;
            default -> null;
        };
    }

    private @Nullable String openedOn(Form form, Text text) {
        if (form.value("openedOn").isEmpty()) {
            return null;
        }
        return DateInput.read(form.value("openedOn"), visit.locale(), visit.today())
                .map(LocalDate::toString)
                .orElseGet(() -> {
                    form.refuse("openedOn", text.of(ProblemText.class).wrong_date());
                    return null;
                });
    }

    private Response page(int status, Form form) {
        Text text = visit.text();
        return Responses.page(
                visit,
                status,
                new AccountsPage(
                        visit.layout("accounts", text.of(CommonText.class).accounts()),
                        new AccountRows(visit).all(),
                        NetWorth.of(visit),
                        form,
                        AccountTypes.choices(text, form.value("type")),
                        Currencies.choices(
                                visit.locale(), form.value("currency"), likelyCurrencies()),
                        List.of(
                                form.choice(
                                        "onBudget", "", text.of(AccountText.class).budget_usual()),
                                form.choice(
                                        "onBudget", "on", text.of(AccountText.class).on_budget()),
                                form.choice(
                                        "onBudget",
                                        "off",
                                        text.of(AccountText.class).off_budget()))));
    }

    /// The household's currency and those of its accounts.
    private List<String> likelyCurrencies() {
        return Stream.concat(
                        Stream.of(visit.household().currency()),
                        visit.accounts().stream().map(AccountResponse::currency))
                .toList();
    }
}
