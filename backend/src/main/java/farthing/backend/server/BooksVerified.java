package farthing.backend.server;

import farthing.backend.ledger.DailyVerification;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Checks periodically whether the daily verification is due. Reports the time of the last
/// verification and its number of differences as metrics. Both are NaN until a result is known.
@ApplicationScoped
class BooksVerified {

    private static final Logger LOG = Logger.getLogger(BooksVerified.class);

    private final DailyVerification verification;
    private final Duration every;
    private final AtomicReference<Optional<DailyVerification.Last>> last =
            new AtomicReference<>(Optional.empty());

    BooksVerified(
            DailyVerification verification,
            @ConfigProperty(name = "farthing.verification.every") Duration every) {
        this.verification = verification;
        this.every = every;
    }

    void begin(@Observes StartupEvent start, Vertx vertx, MeterRegistry metrics) {
        gauge("farthing.books.verified.at", each -> each.at().toEpochMilli() / 1000.0)
                .description("When the books were last verified, in seconds since 1970")
                .baseUnit("seconds")
                .register(metrics);
        gauge("farthing.books.differences", DailyVerification.Last::differences)
                .description("Number of differences that the last verification found")
                .register(metrics);
        vertx.setPeriodic(
                every.toMillis(),
                timer -> {
                    var unused = vertx.executeBlocking(this::look);
                });
    }

    private Gauge.Builder<?> gauge(String name, ToDoubleFunction<DailyVerification.Last> figure) {
        return Gauge.builder(
                name, last, it -> it.get().map(figure::applyAsDouble).orElse(Double.NaN));
    }

    /// Runs the check now. Tests call this instead of waiting for the timer.
    Optional<DailyVerification.Last> look() {
        try {
            last.set(verification.runWhereDue());
        } catch (RuntimeException e) {
            LOG.warnf("Verification failed and will be retried: %s", e.getMessage());
        }
        last.get()
                .filter(found -> found.differences() > 0)
                .ifPresent(found ->
                        LOG.errorf(
                                "Verification found %d differences; run `verify` to list them",
                                found.differences()));
        return last.get();
    }
}
