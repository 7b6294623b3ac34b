package farthing.backend.signin;

import farthing.backend.database.Database;
import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.backend.http.Tokens;
import farthing.backend.problems.RequestProblem;
import farthing.contract.SessionRequest;
import farthing.contract.SessionResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The API of signing in and out.
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Sign-in")
class SessionsResource {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Database database;

    SessionsResource(SignIn signIn, Sessions sessions, Database database) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.database = database;
    }

    @POST
    @Operation(summary = "Sign in")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = SessionResponse.class)))
    public Response signIn(@RequestBodySchema(SessionRequest.class) byte[] body) {
        SessionResponse session = signIn.signIn(Json.read(body, SessionRequest.class));
        return Response.status(Response.Status.CREATED).entity(session).build();
    }

    @DELETE
    @Operation(summary = "Sign out: end this session")
    @Path("current")
    public void signOut(@Context HttpHeaders headers) {
        byte[] token = Tokens.hashFrom(headers);
        if (!database.write(sql -> sessions.close(sql, token))) {
            throw new RequestProblem.NotSignedIn().refused();
        }
    }
}
