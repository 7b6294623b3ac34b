package farthing.frontend.accounts;

import farthing.contract.AccountEditRequest;
import farthing.contract.AccountResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/accounts/{account}/details`: edits, closes, reopens or deletes an account.
@Page
@Path("/accounts/{account}/details")
@RunOnVirtualThread
public class AccountDetailsResource {

    private static final Map<String, String> FIELDS = Map.of("/name", "name", "/type", "type");

    private final Visit visit;

    AccountDetailsResource(Visit visit) {
        this.visit = visit;
    }

    /// The URL of the details of an account.
    public static String href(String account) {
        return "/accounts/" + account + "/details";
    }

    @GET
    public Response show(@PathParam("account") String id) {
        AccountResponse account = account(id);
        return page(200, account, fill(Form.empty(), account));
    }

    /// Saves the fields, or does what the pressed button says: `act` is `close`, `reopen` or
    /// `delete`.
    @POST
    public Response change(@PathParam("account") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        long version = form.number("version");
        try {
            return switch (form.value("act")) {
                case "close" -> saved(id, visit.books().edit(id, version, closed(true)));
                case "reopen" -> saved(id, visit.books().edit(id, version, closed(false)));
                case "delete" ->
                        Responses.seeOther(
                                visit,
                                "/accounts",
                                Notice.of(
                                        Notice.Kind.DELETED,
                                        visit.books().deleteAccount(id, version)));
                default -> save(id, version, form);
            };
        } catch (BackendProblem problem) {
            form.refuse(problem, FIELDS, visit.text());
            AccountResponse now = account(id);
            return page(
                    Responses.UNPROCESSABLE,
                    now,
                    form.value("act").isEmpty() ? form : fill(form, now));
        }
    }

    private Response save(String id, long version, Form form) {
        form.checkName("name", visit.text());
        if (!form.valid()) {
            return page(Responses.UNPROCESSABLE, account(id), form);
        }
        AccountEditRequest changes =
                new AccountEditRequest(
                        form.value("name"),
                        form.value("type"),
                        form.is("onBudget", "true"),
                        form.value("paymentEnvelope").isEmpty()
                                ? null
                                : form.is("paymentEnvelope", "true"),
                        null);
        return saved(id, visit.books().edit(id, version, changes));
    }

    private static AccountEditRequest closed(boolean closed) {
        return new AccountEditRequest(null, null, null, null, closed);
    }

    private Response saved(String id, @Nullable String change) {
        return Responses.seeOther(visit, "/accounts/" + id, Notice.of(Notice.Kind.SAVED, change));
    }

    private AccountResponse account(String id) {
        return visit.account(id).orElseThrow(NotFoundException::new);
    }

    private static Form fill(Form form, AccountResponse account) {
        return form.with("name", account.name())
                .with("type", account.type())
                .with("onBudget", String.valueOf(account.onBudget()))
                .with("paymentEnvelope", String.valueOf(account.paymentEnvelope()));
    }

    private Response page(int status, AccountResponse account, Form form) {
        return Responses.page(visit, status, AccountDetailsPage.of(visit, account, form));
    }
}
