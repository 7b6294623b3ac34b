package farthing.frontend.transactions;

import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.SearchBackend;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// `/transactions`: the register of all accounts, and the actions of every register.
@Page
@Path("/transactions")
@RunOnVirtualThread
public class TransactionsResource {

    private static final String ALL = "/transactions";

    private final Visit visit;
    private final SearchBackend searches;

    TransactionsResource(Visit visit, @RestClient SearchBackend searches) {
        this.visit = visit;
        this.searches = searches;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        Form asked = Form.of(uri.getQueryParameters());
        return new Register(visit, searches)
                .show(new RegisterFilter(ALL, asked.value("account"), asked));
    }

    @POST
    public Response add(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Register register = new Register(visit, searches);
        String back = Responses.back(form.value("back"), ALL);
        TransactionInput entry = register.entry(form);
        Optional<Map<String, @Nullable Object>> patch =
                form.value("lines").isEmpty() ? entry.patch() : Optional.empty();
        if (patch.isPresent()) {
            TransactionRequest request = TransactionInput.request(patch.get());
            try {
                String change = visit.books().add(request, form.value("key"));
                return Responses.seeOther(visit, back, added(change, request));
            } catch (BackendProblem problem) {
                form.refuse(problem, entry.fields(), visit.text());
                if (problem.is("idempotency-key-reused")) {
                    form.with("key", TransactionForms.key());
                }
            }
        }
        return Responses.page(
                visit,
                form.valid() ? 200 : Responses.UNPROCESSABLE,
                register.page(listOf(back), register.forms().of(form, back, true), null, ""));
    }

    @POST
    @Path("{id}")
    public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Register register = new Register(visit, searches);
        String back = Responses.back(form.value("back"), ALL);
        long version = form.number("version");
        TransactionInput entry = register.entry(form);
        Optional<Map<String, @Nullable Object>> patch =
                form.value("lines").isEmpty() ? entry.patch() : Optional.empty();
        if (patch.isPresent()) {
            try {
                String change = visit.books().edit(id, version, patch.get());
                return Responses.seeOther(visit, back, Notice.of(Notice.Kind.SAVED, change, id));
            } catch (BackendProblem problem) {
                version = stale(problem, id, form, version);
                form.refuse(problem, entry.fields(), visit.text());
            }
        }
        RegisterFilter filter = listOf(back);
        return Responses.page(
                visit,
                form.valid() ? 200 : Responses.UNPROCESSABLE,
                register.page(
                        filter,
                        register.forms().fresh(filter),
                        register.forms().of(id, version, form, back),
                        id));
    }

    @POST
    @Path("{id}/deletion")
    public Response delete(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        String change = visit.books().delete(id, form.number("version"));
        return Responses.seeOther(
                visit,
                Responses.back(form.value("back"), ALL),
                Notice.of(Notice.Kind.DELETED, change));
    }

    /// If somebody else has changed the transaction, shows its current state. Saving again then
    /// overwrites that state, because the form has the new version.
    private long stale(BackendProblem problem, String id, Form form, long version) {
        if (problem.status() != 412) {
            return version;
        }
        TransactionResponse now = visit.books().transaction(id);
        RegisterRow row = new RegisterRows(visit, listOf(ALL)).row(now);
        form.refuse(
                "",
                visit.text().of(TransactionText.class).stale(row.what() + ", " + row.category()));
        return now.version();
    }

    private static RegisterFilter listOf(String back) {
        return RegisterAddress.read(back);
    }

    private static Notice added(@Nullable String change, TransactionRequest request) {
        return new Notice(
                Notice.Kind.ADDED,
                change == null ? "" : change,
                request.date() == null ? "" : request.date(),
                request.account() == null ? "" : request.account());
    }
}
