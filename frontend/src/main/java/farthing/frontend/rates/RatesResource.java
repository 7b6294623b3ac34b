package farthing.frontend.rates;

import farthing.contract.Limits;
import farthing.contract.RateImportResponse;
import farthing.contract.RateRequest;
import farthing.contract.RateResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.RatesBackend;
import farthing.frontend.language.DateInput;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.ProblemText;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// `/settings/rates`: lists the rates between currencies, enters and deletes them, and imports the
/// European Central Bank's files.
@Page
@Path("/settings/rates")
@RunOnVirtualThread
public class RatesResource {

    static final String HERE = "/settings/rates";

    private static final String CHANGE = "Change";
    private static final Map<String, String> FIELDS =
            Map.of("/rate", "rate", "currency", "currency", "date", "date");

    private final Visit visit;
    private final RatesBackend backend;
    private final RateList list;

    RatesResource(Visit visit, @RestClient RatesBackend backend) {
        this.visit = visit;
        this.backend = backend;
        list = new RateList(visit, backend);
    }

    /// @param currency whose rates are listed; the latest rate of each if left out
    @GET
    public Response list(
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("cursor") @Nullable String cursor) {
        Form form = entry().with("currency", currency);
        return currency == null || currency.isEmpty()
                ? list.latest(200, form, Form.empty())
                : list.ofCurrency(currency, cursor, form);
    }

    @POST
    public Response enter(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Optional<LocalDate> date =
                DateInput.read(form.value("date"), visit.locale(), visit.today());
        if (date.isEmpty()) {
            form.refuse("date", visit.text().of(ProblemText.class).wrong_date());
        }
        Optional<String> rate = RateInput.read(form.value("rate"), visit.locale());
        if (rate.isEmpty()) {
            form.refuse("rate", visit.text().of(RatesText.class).wrong_rate(Limits.RATE_DIGITS));
        }
        if (date.isPresent() && rate.isPresent()) {
            try {
                RestResponse<RateResponse> entered =
                        backend.enter(
                                visit.bearer(),
                                visit.household().id(),
                                form.value("currency"),
                                date.get().toString(),
                                new RateRequest(rate.get()));
                return done(Notice.Kind.RATE_SAVED, entered.getHeaderString(CHANGE));
            } catch (BackendProblem problem) {
                form.refuse(problem, FIELDS, visit.text());
            }
        }
        return list.latest(Responses.UNPROCESSABLE, form, Form.empty());
    }

    @POST
    @Path("{currency}/{date}/deletion")
    public Response delete(
            @PathParam("currency") String currency,
            @PathParam("date") String date,
            MultivaluedMap<String, String> typed) {
        RestResponse<Void> deleted =
                backend.delete(visit.bearer(), visit.household().id(), currency, date);
        return Responses.seeOther(
                visit,
                Responses.back(Form.of(typed).value("back"), HERE),
                Notice.of(Notice.Kind.RATE_DELETED, deleted.getHeaderString(CHANGE)));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bringIn(RatesUpload upload) {
        Form form = upload.form();
        RatesText text = visit.text().of(RatesText.class);
        if (upload.isEmpty()) {
            form.refuse("file", text.missing_file());
        } else if (upload.isTooLarge()) {
            form.refuse("file", text.file_too_large(Limits.RATES_FILE_MIB));
        } else {
            try {
                return imported(
                        backend.bringIn(
                                visit.bearer(),
                                visit.household().id(),
                                form.is("currencies", "all") ? "all" : "used",
                                form.is("replace", "true"),
                                upload.file()));
            } catch (BackendProblem problem) {
                form.refuse(problem, Map.of(), visit.text());
            }
        }
        return list.latest(Responses.UNPROCESSABLE, entry(), form);
    }

    private Response imported(RestResponse<RateImportResponse> answer) {
        RateImportResponse result = answer.getEntity();
        if (result.written() == 0) {
            return done(Notice.Kind.RATES_UNCHANGED, null);
        }
        Notice.Kind kind =
                result.kept() == 0 ? Notice.Kind.RATES_IMPORTED : Notice.Kind.RATES_IMPORTED_SOME;
        return Responses.seeOther(
                visit, HERE, Notice.of(kind, answer.getHeaderString(CHANGE), result.written()));
    }

    private Response done(Notice.Kind kind, @Nullable String change) {
        return Responses.seeOther(visit, HERE, Notice.of(kind, change));
    }

    /// The form for a new rate, which begins today.
    private Form entry() {
        return Form.empty().with("date", visit.formats().field(visit.today()));
    }
}
