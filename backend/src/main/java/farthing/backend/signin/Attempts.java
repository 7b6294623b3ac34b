package farthing.backend.signin;

import static farthing.backend.database.schema.Tables.FAILED_SIGN_IN;
import static org.jooq.impl.DSL.count;

import farthing.backend.http.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jooq.DSLContext;

/// Wrong passwords of late, by e-mail, so that nobody can go on guessing. Kept in the database: a
/// guesser may reach any replica.
@ApplicationScoped
class Attempts {

    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Clock clock;

    Attempts(Clock clock) {
        this.clock = clock;
    }

    boolean areTooMany(DSLContext sql, String email) {
        return sql.select(count())
                        .from(FAILED_SIGN_IN)
                        .where(FAILED_SIGN_IN.EMAIL_HASH.eq(hash(email)))
                        .and(FAILED_SIGN_IN.AT.gt(OffsetDateTime.now(clock).minus(WINDOW)))
                        .fetchSingle()
                        .value1()
                >= MOST;
    }

    void failed(DSLContext sql, String email) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        sql.deleteFrom(FAILED_SIGN_IN).where(FAILED_SIGN_IN.AT.lt(now.minus(WINDOW))).execute();
        sql.insertInto(FAILED_SIGN_IN, FAILED_SIGN_IN.EMAIL_HASH, FAILED_SIGN_IN.AT)
                .values(hash(email), now)
                .execute();
    }

    void succeeded(DSLContext sql, String email) {
        sql.deleteFrom(FAILED_SIGN_IN).where(FAILED_SIGN_IN.EMAIL_HASH.eq(hash(email))).execute();
    }

    private static byte[] hash(String email) {
        return Tokens.hash(email.toLowerCase(Locale.ROOT));
    }
}
