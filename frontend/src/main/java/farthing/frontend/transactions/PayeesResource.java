package farthing.frontend.transactions;

import farthing.contract.PayeeResponse;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// `/payees/suggestions`: payees that match the text typed so far.
@Page
@Path("/payees/suggestions")
@RunOnVirtualThread
public class PayeesResource {

    private static final int SUGGESTIONS = 8;

    private final Visit visit;

    PayeesResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response suggestions(@QueryParam("q") @DefaultValue("") String q) {
        List<PayeeResponse> payees = visit.books().payees(q, SUGGESTIONS);
        return Responses.page(visit, new PayeeOptions(payees));
    }

    /// The options of the list below the field.
    @CheckedTemplate(
            basePath = "transactions",
            defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PayeeOptions(List<PayeeResponse> payees) implements TemplateInstance {}
}
