package farthing.backend.signin;

import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.contract.RegistrationRequest;
import farthing.contract.RegistrationResponse;
import farthing.contract.RegistrationsResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The API of registration.
@Path("/api/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Sign-in", description = "Registration, sessions, and the current user")
class RegistrationsResource {

    private final RegisterUser register;

    RegistrationsResource(RegisterUser register) {
        this.register = register;
    }

    @GET
    @Operation(summary = "Read whether registration is open")
    public RegistrationsResponse state() {
        return register.state();
    }

    @POST
    @Operation(summary = "Register a user with a new household")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RegistrationResponse.class)))
    public Response register(@RequestBodySchema(RegistrationRequest.class) byte[] body) {
        RegistrationResponse registered =
                register.register(Json.read(body, RegistrationRequest.class));
        return Response.status(Response.Status.CREATED).entity(registered).build();
    }
}
