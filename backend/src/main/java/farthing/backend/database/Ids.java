package farthing.backend.database;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Generates UUIDv7 (RFC 9562 §5.7). They sort by creation time, so new rows are added at the end
/// of an index. Within one process, each is larger than the previous one, even within a
/// millisecond.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    /// Milliseconds since 1970 in the high bits and a 12-bit counter below them. The counter
    /// overflows into the milliseconds.
    private static final AtomicLong last = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long now = Clock.systemUTC().millis() << COUNTER_BITS;
        long tick = last.updateAndGet(before -> Math.max(now, before + 1));
        long millis = tick >>> COUNTER_BITS;
        long counter = tick & ((1 << COUNTER_BITS) - 1);
        long high = millis << 16 | 0x7000 | counter;
        long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
