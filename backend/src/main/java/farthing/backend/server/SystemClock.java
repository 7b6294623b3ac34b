package farthing.backend.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/// The time, in microseconds: all that the database keeps. UTC for instants; "today", where a
/// request leaves a date out, is the server's.
@ApplicationScoped
class SystemClock {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemDefaultZone(), Duration.ofNanos(1000));
    }
}
