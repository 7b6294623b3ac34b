package farthing.backend.access;

import farthing.backend.database.Database;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The only way to read or write a household's data, for users, API tokens and jobs. One SQL
/// statement authenticates the caller, looks up the role, and sets the scope of row-level security.
///
/// Refuses an unknown or expired token with 401, a caller who is not a member with 404 (so that
/// outsiders cannot learn which households exist), and an insufficient role with 403.
@ApplicationScoped
public class EnterHousehold {

    private static final Rendered BY_SESSION =
            new Rendered(
                    """
                    select user_id, role, null as name from enter_household(?::bytea, ?::uuid)
                    """);
    private static final Rendered BY_API_TOKEN =
            new Rendered(
                    """
                    select user_id, role, token_name as name
                      from enter_household_by_api_token(?::bytea, ?::uuid)
                    """);
    private static final Rendered FOR_JOB =
            new Rendered(
                    """
                    select on_behalf_of as user_id, role, ?::text as name
                      from enter_household_for_job(?::uuid, ?::uuid)
                    """);

    private static final Rendered ONE_SNAPSHOT =
            new Rendered("set transaction isolation level repeatable read");

    private final Database database;

    EnterHousehold(Database database) {
        this.database = database;
    }

    /// Runs `work` in its own read-only database transaction. Any role suffices.
    public <T> T read(Principal principal, UUID household, Function<Scope, T> work) {
        return read(
                principal, household, (pipeline, id) -> work, (scope, same) -> same.apply(scope));
    }

    /// As the other `read`, with lookups that are sent in the same round trip as the
    /// authentication.
    ///
    /// @param lookUp see [#write]
    public <A, T> T read(
            Principal principal,
            UUID household,
            BiFunction<Pipeline, UUID, A> lookUp,
            BiFunction<Scope, A, T> work) {
        return database.read(
                sql -> enter(sql, new Pipeline(), principal, household, Role.VIEWER, lookUp, work));
    }

    /// The same, and all that is read is as it was at one moment, however many round trips it
    /// takes.
    public <A, T> T readAtOnce(
            Principal principal,
            UUID household,
            BiFunction<Pipeline, UUID, A> lookUp,
            BiFunction<Scope, A, T> work) {
        return database.read(sql -> {
            Pipeline pipeline = new Pipeline();
            pipeline.write(ONE_SNAPSHOT, count -> {});
            return enter(sql, pipeline, principal, household, Role.VIEWER, lookUp, work);
        });
    }

    /// Runs `work` in its own database transaction. The caller needs at least the role `needed`.
    public <T> T write(Principal principal, UUID household, Role needed, Function<Scope, T> work) {
        return write(
                principal,
                household,
                needed,
                (pipeline, id) -> work,
                (scope, same) -> same.apply(scope));
    }

    /// As the other `write`, with lookups that are sent in the same round trip as the
    /// authentication.
    ///
    /// @param lookUp adds statements for this household id to the pipeline, and returns the object
    ///   that their rows will fill. If the caller is refused, the statements find no rows
    public <A, T> T write(
            Principal principal,
            UUID household,
            Role needed,
            BiFunction<Pipeline, UUID, A> lookUp,
            BiFunction<Scope, A, T> work) {
        return database.write(
                sql -> enter(sql, new Pipeline(), principal, household, needed, lookUp, work));
    }

    private static <A, T> T enter(
            DSLContext sql,
            Pipeline pipeline,
            Principal principal,
            UUID household,
            Role needed,
            BiFunction<Pipeline, UUID, A> lookUp,
            BiFunction<Scope, A, T> work) {
        Supplier<List<Admission>> admissions = ask(pipeline, principal, household);
        A found = lookUp.apply(pipeline, household);
        pipeline.run(sql);
        return work.apply(scope(sql, household, admissions.get(), needed), found);
    }

    private static Supplier<List<Admission>> ask(
            Pipeline pipeline, Principal principal, UUID household) {
        Actor.Kind kind =
                switch (principal) {
                    case Principal.Session session -> Actor.Kind.USER;
                    case Principal.TokenBearer token -> Actor.Kind.API_TOKEN;
                    case Principal.Job job -> Actor.Kind.JOB;
                };
        Rendered.Row<Admission> admit = row -> Admission.of(kind, row);
        return switch (principal) {
            case Principal.Session(byte[] hash) ->
                    pipeline.list(BY_SESSION, admit, hash, household);
            case Principal.TokenBearer(byte[] hash) ->
                    pipeline.list(BY_API_TOKEN, admit, hash, household);
            case Principal.Job(String name, @Nullable UUID onBehalfOf) ->
                    pipeline.list(FOR_JOB, admit, name, household, onBehalfOf);
        };
    }

    private static Scope scope(
            DSLContext sql, UUID household, List<Admission> admissions, Role needed) {
        if (admissions.isEmpty()) {
            throw new RequestProblem.NotSignedIn().refused();
        }
        Admission admission = admissions.getFirst();
        if (admission.role() == null) {
            throw new RequestProblem.NotFound("household").refused();
        }
        Scope scope =
                new Scope(
                        sql,
                        household,
                        admission.actor(),
                        Role.WORDS.stored(admission.role()),
                        true);
        scope.mustHave(needed);
        return scope;
    }

    /// @param role null if the caller is not a member of the household
    private record Admission(Actor actor, @Nullable String role) {

        static Admission of(Actor.Kind kind, ResultSet row) throws SQLException {
            return new Admission(
                    new Actor(kind, row.getObject("user_id", UUID.class), row.getString("name")),
                    row.getString("role"));
        }
    }
}
