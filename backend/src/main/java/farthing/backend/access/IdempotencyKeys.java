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

/// Where the answers to requests with an `Idempotency-Key` are kept, for a day: the same request
/// again has the same answer and books nothing more, also when both come at once.
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Clock clock;

    IdempotencyKeys(Clock clock) {
        this.clock = clock;
    }

    /// @param key at most 200 characters
    /// @param requestHash of path and body: only POST comes here
    Created once(Scope scope, String key, byte[] requestHash, Function<Scope, Created> work) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        scope.sql()
                .deleteFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.HOUSEHOLD_ID.eq(scope.household()))
                .and(IDEMPOTENCY_KEY.CREATED_AT.lt(now.minus(KEPT)))
                .execute();
        // waits for another request with the same key to end
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
        if (!Arrays.equals(kept.value1(), requestHash)) {
            throw new RequestProblem.IdempotencyKeyReused().refused();
        }
        return Json.stored(kept.value2().data(), Created.class);
    }
}
