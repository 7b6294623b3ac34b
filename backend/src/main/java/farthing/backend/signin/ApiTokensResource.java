package farthing.backend.signin;

import farthing.backend.access.Actor;
import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Role;
import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import farthing.backend.http.Api;
import farthing.backend.http.Json;
import farthing.backend.http.Tokens;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.ApiTokenRequest;
import farthing.contract.ApiTokenResponse;
import farthing.contract.ApiTokensResponse;
import farthing.contract.Limits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The API of API tokens, which give programs access to one household. Only a user with a session
/// can manage them, so a leaked token cannot create another one.
@Path("/api/v1/households/{household}/api-tokens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "API tokens", description = "Access to a household for programs")
class ApiTokensResource {

    private static final int DEFAULT_DAYS = 90;

    private final HouseholdAccess access;
    private final ApiTokens tokens;
    private final Clock clock;

    ApiTokensResource(HouseholdAccess access, ApiTokens tokens, Clock clock) {
        this.access = access;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List your API tokens")
    public ApiTokensResponse list() {
        return access.read(scope ->
                new ApiTokensResponse(
                        tokens.of(scope, person(scope)).stream()
                                .map(token -> response(token, null))
                                .toList()));
    }

    @POST
    @Operation(summary = "Create an API token. Only this response shows it")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ApiTokenResponse.class)))
    public Response make(@RequestBodySchema(ApiTokenRequest.class) byte[] body) {
        ApiTokenRequest request = Json.read(body, ApiTokenRequest.class);
        String secret = Tokens.makeApiToken();
        ApiToken made =
                access.write(scope -> {
                    ApiToken token = read(scope, request);
                    tokens.add(scope, token, Tokens.hash(secret));
                    return token;
                });
        return Response.status(Response.Status.CREATED).entity(response(made, secret)).build();
    }

    @DELETE
    @Operation(summary = "Revoke one of your API tokens")
    @Path("{token}")
    public void revoke(@PathParam("token") String token) {
        boolean revoked =
                access.write(scope ->
                        Fields.parseId(token)
                                .filter(id -> tokens.revoke(scope, person(scope), id))
                                .isPresent());
        if (!revoked) {
            throw new RequestProblem.NotFound("API token").refused();
        }
    }

    private ApiToken read(Scope scope, ApiTokenRequest request) {
        UUID user = person(scope);
        Fields fields = new Fields();
        String name = fields.text("/name", request.name(), Limits.NAME);
        Role role = fields.oneOf("/role", request.role(), Role.WORDS.all());
        int days = request.days() == null ? DEFAULT_DAYS : request.days();
        if (days < 1 || days > Limits.TOKEN_DAYS) {
            fields.add("/days", "Use a whole number from 1 to " + Limits.TOKEN_DAYS);
        }
        fields.check();
        scope.mustHave(role);
        Instant now = clock.instant();
        return new ApiToken(Ids.next(), user, name, role, now, now.plus(Duration.ofDays(days)));
    }

    private static UUID person(Scope scope) {
        if (scope.actor().kind() != Actor.Kind.USER) {
            throw new RequestProblem.NotAllowed("Only a signed-in user can manage API tokens")
                    .refused();
        }
        return Objects.requireNonNull(scope.actor().user());
    }

    private static ApiTokenResponse response(ApiToken token, @Nullable String secret) {
        return new ApiTokenResponse(
                token.id().toString(),
                token.name(),
                token.role().text(),
                secret,
                token.createdAt().toString(),
                token.expiresAt().toString());
    }
}
