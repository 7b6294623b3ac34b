package farthing.backend.access;

import farthing.backend.database.Pipeline;
import farthing.backend.http.Tokens;
import farthing.backend.problems.Fields;
import farthing.backend.problems.Refused;
import farthing.backend.problems.RequestProblem;
import farthing.contract.Limits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Opens the household in the path of a request (`/households/{household}/…`). It reads the
/// principal from the headers; [EnterHousehold] does the rest.
@RequestScoped
public class HouseholdAccess {

    /// The maximum number of attempts for an edit of any version. An attempt fails only if a
    /// concurrent edit succeeded, so this many failures in a row are very unlikely.
    private static final int MOST_ATTEMPTS = 50;

    private final EnterHousehold enterHousehold;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final IdempotencyKeys idempotencyKeys;

    HouseholdAccess(
            EnterHousehold enterHousehold,
            HttpHeaders headers,
            UriInfo uri,
            IdempotencyKeys idempotencyKeys) {
        this.enterHousehold = enterHousehold;
        this.idempotencyKeys = idempotencyKeys;
        this.headers = headers;
        this.uri = uri;
    }

    /// Reads. Any role suffices.
    public <T> T read(Function<Scope, T> work) {
        return enterHousehold.read(principal(), household(), work);
    }

    /// Reads, with lookups that are sent in the same round trip as the authentication. Any role
    /// suffices.
    ///
    /// @param lookUp see [EnterHousehold#write]
    public <A, T> T read(BiFunction<Pipeline, UUID, A> lookUp, BiFunction<Scope, A, T> work) {
        return enterHousehold.read(principal(), household(), lookUp, work);
    }

    /// The same, and all that is read is as it was at one moment.
    public <A, T> T readAtOnce(BiFunction<Pipeline, UUID, A> lookUp, BiFunction<Scope, A, T> work) {
        return enterHousehold.readAtOnce(principal(), household(), lookUp, work);
    }

    /// Writes. The caller must be an editor or owner.
    public <T> T write(Function<Scope, T> work) {
        return writeAs(Role.EDITOR, work);
    }

    /// Writes. The caller needs at least the role `needed`.
    public <T> T writeAs(Role needed, Function<Scope, T> work) {
        return whateverVersion(() -> enterHousehold.write(principal(), household(), needed, work));
    }

    /// Writes, with lookups that are sent in the same round trip as the authentication. The caller
    /// must be an editor or owner.
    ///
    /// @param lookUp see [EnterHousehold#write]
    public <A, T> T write(BiFunction<Pipeline, UUID, A> lookUp, BiFunction<Scope, A, T> work) {
        return whateverVersion(
                () -> enterHousehold.write(principal(), household(), Role.EDITOR, lookUp, work));
    }

    /// Whether the path names a household.
    boolean isOfHousehold() {
        return uri.getPathParameters().containsKey("household");
    }

    /// Checks that the caller has at least the role `needed`.
    void check(Role needed) {
        read(scope -> {
            scope.mustHave(needed);
            return true;
        });
    }

    /// With `If-Match: *`, which accepts any version, an edit that lost to a concurrent one is
    /// repeated.
    private <T> T whateverVersion(Supplier<T> edit) {
        boolean any = "*".equals(headers.getHeaderString(HttpHeaders.IF_MATCH));
        for (int attempt = 1; ; attempt++) {
            try {
                return edit.get();
            } catch (Refused refused) {
                boolean overtaken = refused.problem() instanceof RequestProblem.Stale;
                if (!any || !overtaken || attempt == MOST_ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }

    /// Creates an object. The caller must be an editor or owner. With an `Idempotency-Key`, a
    /// repeated request creates nothing more and gets the stored response.
    ///
    /// @param body of the request
    public Response create(byte[] body, Function<Scope, Created> work) {
        return create(() -> body, work);
    }

    /// As above, for a body that is not in memory.
    ///
    /// @param body identifies the request, for example by a hash; computed only if there is an
    ///   `Idempotency-Key`
    public Response create(Supplier<byte[]> body, Function<Scope, Created> work) {
        return create(body, (pipeline, household) -> work, (scope, same) -> same.apply(scope));
    }

    /// As above, with lookups that are sent in the same round trip as the authentication.
    ///
    /// @param lookUp see [EnterHousehold#write]
    public <A> Response create(
            Supplier<byte[]> body,
            BiFunction<Pipeline, UUID, A> lookUp,
            BiFunction<Scope, A, Created> work) {
        BiFunction<Scope, A, Created> once = once(body, work);
        return enterHousehold.write(principal(), household(), Role.EDITOR, lookUp, once).response();
    }

    private <A> BiFunction<Scope, A, Created> once(
            Supplier<byte[]> body, BiFunction<Scope, A, Created> work) {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return work;
        }
        Fields fields = new Fields();
        String checked = fields.text("Idempotency-Key", key, Limits.IDEMPOTENCY_KEY);
        fields.check();
        byte[] hash = requestHash(body.get());
        return (scope, found) ->
                idempotencyKeys.once(scope, checked, hash, same -> work.apply(same, found));
    }

    private byte[] requestHash(byte[] body) {
        MessageDigest digest = Tokens.sha256();
        digest.update(uri.getPath().getBytes(StandardCharsets.UTF_8));
        String query = uri.getRequestUri().getRawQuery();
        if (query != null) {
            digest.update(("?" + query).getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) 0);
        return digest.digest(body);
    }

    private Principal principal() {
        String token = Tokens.from(headers);
        byte[] hash = Tokens.hash(token);
        return Tokens.isApiToken(token)
                ? new Principal.TokenBearer(hash)
                : new Principal.Session(hash);
    }

    private UUID household() {
        return Fields.parseId(uri.getPathParameters().getFirst("household"))
                .orElseThrow(() -> new RequestProblem.NotFound("household").refused());
    }
}
