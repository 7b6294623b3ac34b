package farthing.backend.signin;

import static farthing.backend.database.schema.Tables.FAILED_SIGN_IN;
import static org.jooq.impl.DSL.val;

import farthing.backend.http.Tokens;
import farthing.contract.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jooq.DSLContext;

/// Counts recent wrong passwords for each e-mail address, to prevent guessing. The counts are in
/// the database, because an attacker may use all replicas.
@ApplicationScoped
class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(Limits.SIGN_IN_MINUTES);

    private final Clock clock;

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /// Counts an attempt before the password is verified, so that concurrent attempts cannot exceed
    /// the limit. A successful sign-in resets the count.
    ///
    /// @return false if there were ten attempts in the last 15 minutes
    boolean begin(DSLContext sql, String email) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        byte[] hash = hash(email);
        // serialises the attempts for this e-mail address until commit
        sql.execute("select pg_advisory_xact_lock({0})", val(ByteBuffer.wrap(hash).getLong()));
        sql.deleteFrom(FAILED_SIGN_IN).where(FAILED_SIGN_IN.AT.lt(now.minus(WINDOW))).execute();
        int before = sql.fetchCount(FAILED_SIGN_IN, FAILED_SIGN_IN.EMAIL_HASH.eq(hash));
        if (before >= Limits.SIGN_IN_ATTEMPTS) {
            return false;
        }
        sql.insertInto(FAILED_SIGN_IN, FAILED_SIGN_IN.EMAIL_HASH, FAILED_SIGN_IN.AT)
                .values(hash, now)
                .execute();
        return true;
    }

    void succeeded(DSLContext sql, String email) {
        sql.deleteFrom(FAILED_SIGN_IN).where(FAILED_SIGN_IN.EMAIL_HASH.eq(hash(email))).execute();
    }

    private static byte[] hash(String email) {
        return Tokens.hash(email.toLowerCase(Locale.ROOT));
    }
}
