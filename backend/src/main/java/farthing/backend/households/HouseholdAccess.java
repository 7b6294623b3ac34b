package farthing.backend.households;

import farthing.backend.database.Database;
import farthing.backend.database.schema.Routines;
import farthing.backend.http.Tokens;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;

/// The only way to a household's data. Opens the household of the path (`/households/{household}/…`)
/// for the bearer of the request's token: one statement finds who it is and their role and sets the
/// scope of row-level security.
///
/// Refuses with 401 without a valid token, 404 where the bearer is not a member (the household might
/// as well not exist), 403 where their role does not suffice.
@RequestScoped
public class HouseholdAccess {

    private final Database database;
    private final HttpHeaders headers;
    private final UriInfo uri;

    HouseholdAccess(Database database, HttpHeaders headers, UriInfo uri) {
        this.database = database;
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

    private Scope enter(DSLContext sql, byte[] token, Role needed) {
        UUID household =
                Fields.parseId(uri.getPathParameters().getFirst("household"))
                        .orElseThrow(() -> new RequestProblem.NotFound("household").refused());
        var entered =
                sql.selectFrom(Routines.enterHousehold(token, household))
                        .fetchOptional()
                        .orElseThrow(() -> new RequestProblem.NotSignedIn().refused());
        if (entered.getRole() == null) {
            throw new RequestProblem.NotFound("household").refused();
        }
        Role role = Role.of(entered.getRole());
        if (!role.includes(needed)) {
            throw new RequestProblem.NotAllowed(
                            "This takes the role " + needed.text() + "; yours is " + role.text())
                    .refused();
        }
        return new Scope(sql, household, entered.getUserId(), role);
    }
}
