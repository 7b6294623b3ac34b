package farthing.frontend.accounts;

import farthing.contract.AccountEditRequest;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/// `/accounts/{account}/payment-envelope`: whether spending on a credit card moves money into an
/// envelope for its payment.
@Page
@Path("/accounts/{account}/payment-envelope")
@RunOnVirtualThread
public class PaymentEnvelopeResource {

    private final Visit visit;

    PaymentEnvelopeResource(Visit visit) {
        this.visit = visit;
    }

    @POST
    public Response change(
            @PathParam("account") String account, MultivaluedMap<String, String> typed) {
        boolean on = Form.of(typed).is("on", "true");
        String change =
                visit.books().edit(account, new AccountEditRequest(null, null, null, on, null));
        return Responses.seeOther(visit, "/accounts", Notice.of(Notice.Kind.SAVED, change));
    }
}
