package farthing.backend.households;

import farthing.backend.database.Database;
import farthing.backend.database.Rendered;
import farthing.backend.http.Tokens;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The only way to a household's data. Opens the household of the path
/// (`/households/{household}/…`) for the bearer of the request's token: one statement finds who it
/// is and their role and sets the scope of row-level security.
///
/// Refuses with 401 without a valid token, 404 where the bearer is not a member (the household
/// might as well not exist), 403 where their role does not suffice.
@RequestScoped
public class HouseholdAccess {

    private static final Rendered ENTER =
            new Rendered("select user_id, role from enter_household(?::bytea, ?::uuid)");

    private final Database database;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final IdempotencyKeys idempotencyKeys;

    HouseholdAccess(
            Database database, HttpHeaders headers, UriInfo uri, IdempotencyKeys idempotencyKeys) {
        this.database = database;
        this.idempotencyKeys = idempotencyKeys;
        this.headers = headers;
        this.uri = uri;
    }

    /// Reads, as any member may.
    public <T> T read(Function<Scope, T> work) {
        byte[] token = Tokens.hashFrom(headers);
        return database.read(sql -> work.apply(enter(sql, token, Role.VIEWER)));
    }

    /// Writes, as an editor or owner.
    public <T> T write(Function<Scope, T> work) {
        return writeAs(Role.EDITOR, work);
    }

    /// Writes, as a member with at least this role.
    public <T> T writeAs(Role needed, Function<Scope, T> work) {
        byte[] token = Tokens.hashFrom(headers);
        return database.write(sql -> work.apply(enter(sql, token, needed)));
    }

    /// Creates something, as an editor or owner; once, where the request carries an
    /// `Idempotency-Key`.
    ///
    /// @param body of the request
    public Response create(byte[] body, Function<Scope, Created> work) {
        return create(() -> body, work);
    }

    /// The same, for a body that is not in memory.
    ///
    /// @param body what tells the request from another; asked for only where that is wanted
    public Response create(Supplier<byte[]> body, Function<Scope, Created> work) {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return write(work).response();
        }
        Fields fields = new Fields();
        String checked = fields.text("Idempotency-Key", key, 200);
        fields.check();
        byte[] hash = requestHash(body.get());
        return write(scope -> idempotencyKeys.once(scope, checked, hash, work)).response();
    }

    private byte[] requestHash(byte[] body) {
        MessageDigest digest = Tokens.sha256();
        digest.update(uri.getPath().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return digest.digest(body);
    }

    private Scope enter(DSLContext sql, byte[] token, Role needed) {
        UUID household =
                Fields.parseId(uri.getPathParameters().getFirst("household"))
                        .orElseThrow(() -> new RequestProblem.NotFound("household").refused());
        List<Entered> answers = new ArrayList<>(1);
        ENTER.read(
                sql,
                row -> answers.add(new Entered(row.getObject(1, UUID.class), row.getString(2))),
                token,
                household);
        if (answers.isEmpty()) {
            throw new RequestProblem.NotSignedIn().refused();
        }
        Entered entered = answers.getFirst();
        if (entered.role() == null) {
            throw new RequestProblem.NotFound("household").refused();
        }
        Role role = Role.WORDS.stored(entered.role());
        if (!role.includes(needed)) {
            throw new RequestProblem.NotAllowed(
                            "This takes the role " + needed.text() + "; yours is " + role.text())
                    .refused();
        }
        return new Scope(sql, household, entered.user(), role);
    }

    /// @param role null where the user is no member
    private record Entered(UUID user, @Nullable String role) {}
}
