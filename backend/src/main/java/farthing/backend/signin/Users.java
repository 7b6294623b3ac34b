package farthing.backend.signin;

import static farthing.backend.database.schema.Tables.APP_USER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.val;

import farthing.backend.access.Scope;
import farthing.backend.access.UserNames;
import farthing.backend.http.NamedConstraints;
import farthing.backend.problems.UserProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;

/// Stores users.
@ApplicationScoped
class Users implements NamedConstraints, UserNames {

    /// The key of the advisory lock that serialises registrations.
    private static final long FIRST_USER_LOCK = 0x66617274_68696e67L;

    private final Clock clock;

    Users(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, UserProblem> problems() {
        return Map.of("app_user_emails_are_unique", new SigninProblem.EmailTaken());
    }

    @Override
    public Map<UUID, String> of(Scope scope, Collection<UUID> users) {
        return scope.sql()
                .select(APP_USER.ID, APP_USER.NAME)
                .from(APP_USER)
                .where(APP_USER.ID.eq(any(users.toArray(UUID[]::new))))
                .fetchMap(APP_USER.ID, APP_USER.NAME);
    }

    boolean isEmpty(DSLContext sql) {
        return !sql.fetchExists(APP_USER);
    }

    /// Serialises registrations until commit, so that only one of them can be the first.
    void lockForFirst(DSLContext sql) {
        sql.execute("select pg_advisory_xact_lock({0})", val(FIRST_USER_LOCK));
    }

    void add(DSLContext sql, User user, String passwordHash) {
        sql.insertInto(APP_USER)
                .set(APP_USER.ID, user.id())
                .set(APP_USER.EMAIL, user.email())
                .set(APP_USER.NAME, user.name())
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.CREATED_AT, OffsetDateTime.now(clock))
                .execute();
    }

    /// A user and the hash of their password.
    record WithHash(User user, String passwordHash) {}

    Optional<WithHash> byEmail(DSLContext sql, String email) {
        return sql.select(APP_USER.ID, APP_USER.EMAIL, APP_USER.NAME, APP_USER.PASSWORD_HASH)
                .from(APP_USER)
                .where(lower(APP_USER.EMAIL).eq(lower(val(email))))
                .fetchOptional(
                        Records.mapping((id, address, name, hash) ->
                                new WithHash(new User(id, address, name), hash)));
    }
}
