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

/// Looks from time to time whether the daily verification is due, and shows in the metrics when the
/// books were last verified and how many differences there were. Both are NaN until that is known.
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
                .description("Differences between the books and their postings, at that time")
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

    /// Also called by tests, which do not wait for the time.
    Optional<DailyVerification.Last> look() {
        try {
            last.set(verification.runWhereDue());
        } catch (RuntimeException e) {
            LOG.warnf("The books cannot be verified now: %s", e.getMessage());
        }
        last.get()
                .filter(found -> found.differences() > 0)
                .ifPresent(found ->
                        LOG.errorf(
                                "The books have %d differences: `verify` lists them",
                                found.differences()));
        return last.get();
    }
}
