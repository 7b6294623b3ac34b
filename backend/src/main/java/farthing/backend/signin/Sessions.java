package farthing.backend.signin;

import static farthing.backend.database.schema.Tables.APP_USER;
import static farthing.backend.database.schema.Tables.SESSION;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.select;

import farthing.backend.http.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jooq.DSLContext;
import org.jooq.Records;

/// Stores sessions: the hash of the token, the user, and the expiry.
@ApplicationScoped
class Sessions {

    private static final int SWEPT = 100;

    private final Clock clock;
    private final Duration lifetime;

    Sessions(
            Clock clock,
            @ConfigProperty(name = "farthing.session-lifetime", defaultValue = "P30D")
                    String lifetime) {
        this.clock = clock;
        this.lifetime = Duration.parse(lifetime);
    }

    /// A new session with its token, which is not stored.
    record Opened(String token, Instant expiresAt) {}

    /// Opens a session. Also deletes up to 100 expired sessions of all users, so that they do not
    /// accumulate.
    Opened open(DSLContext sql, UUID user) {
        OffsetDateTime now =
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.SECONDS);
        OffsetDateTime expiresAt = now.plus(lifetime);
        String token = Tokens.make();
        sql.deleteFrom(SESSION)
                .where(
                        SESSION.TOKEN_HASH.in(
                                select(SESSION.TOKEN_HASH)
                                        .from(SESSION)
                                        .where(SESSION.EXPIRES_AT.lt(now))
                                        .limit(SWEPT)))
                .execute();
        sql.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, Tokens.hash(token))
                .set(SESSION.USER_ID, user)
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.EXPIRES_AT, expiresAt)
                .execute();
        return new Opened(token, expiresAt.toInstant());
    }

    Optional<User> user(DSLContext sql, byte[] tokenHash) {
        return sql.select(APP_USER.ID, APP_USER.EMAIL, APP_USER.NAME)
                .from(SESSION)
                .join(APP_USER)
                .on(APP_USER.ID.eq(SESSION.USER_ID))
                .where(SESSION.TOKEN_HASH.eq(tokenHash))
                .and(SESSION.EXPIRES_AT.gt(currentOffsetDateTime()))
                .fetchOptional(Records.mapping(User::new));
    }

    /// @return false if there was no such session
    boolean close(DSLContext sql, byte[] tokenHash) {
        return sql.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(tokenHash)).execute() == 1;
    }
}
