package farthing.backend.access;

import static farthing.backend.database.schema.Tables.IDEMPOTENCY_KEY;

import farthing.backend.http.Json;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.function.Function;
import org.jooq.JSONB;

/// Stores the responses to requests with an `Idempotency-Key` for one day. A repeated request gets
/// the stored response and changes nothing, even if both requests arrive at the same time.
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Clock clock;

    IdempotencyKeys(Clock clock) {
        this.clock = clock;
    }

    /// @param key at most 200 characters
    /// @param requestHash SHA-256 of path, query and body. The method is not included, because only
    ///   POST has a key
    Created once(Scope scope, String key, byte[] requestHash, Function<Scope, Created> work) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        scope.sql()
                .deleteFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.HOUSEHOLD_ID.eq(scope.household()))
                .and(IDEMPOTENCY_KEY.CREATED_AT.lt(now.minus(KEPT)))
                .execute();
        // blocks while another request with the same key is in flight
        int first =
                scope.sql()
                        .insertInto(IDEMPOTENCY_KEY)
                        .set(IDEMPOTENCY_KEY.HOUSEHOLD_ID, scope.household())
                        .set(IDEMPOTENCY_KEY.KEY, key)
                        .set(IDEMPOTENCY_KEY.REQUEST_HASH, requestHash)
                        .set(IDEMPOTENCY_KEY.CREATED_AT, now)
                        .onConflictDoNothing()
                        .execute();
        if (first == 0) {
            return kept(scope, key, requestHash);
        }
        Created created = work.apply(scope.part());
        scope.sql()
                .update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.ANSWER, JSONB.valueOf(Json.text(created)))
                .where(IDEMPOTENCY_KEY.HOUSEHOLD_ID.eq(scope.household()))
                .and(IDEMPOTENCY_KEY.KEY.eq(key))
                .execute();
        return created;
    }

    private static Created kept(Scope scope, String key, byte[] requestHash) {
        var kept =
                scope.sql()
                        .select(IDEMPOTENCY_KEY.REQUEST_HASH, IDEMPOTENCY_KEY.ANSWER)
                        .from(IDEMPOTENCY_KEY)
                        .where(IDEMPOTENCY_KEY.HOUSEHOLD_ID.eq(scope.household()))
                        .and(IDEMPOTENCY_KEY.KEY.eq(key))
                        .fetchSingle();
        if (!Arrays.equals(kept.get(IDEMPOTENCY_KEY.REQUEST_HASH), requestHash)) {
            throw new RequestProblem.IdempotencyKeyReused().refused();
        }
        return Json.stored(kept.get(IDEMPOTENCY_KEY.ANSWER).data(), Created.class);
    }
}
