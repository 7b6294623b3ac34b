package farthing.standalone;

import farthing.backend.backups.CannotBackUp;
import farthing.settings.Retention;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jboss.logging.Logger;

/// Makes a backup in the background when the last one is a day old. A failure is logged, reported
/// in `/q/health` and retried. It does not affect earlier backups or the readiness of the
/// application.
@Wellness
@ApplicationScoped
class DailyBackups implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DailyBackups.class);
    private static final Duration LETTING_GO = Duration.ofSeconds(5);
    private static final String NONE = "";

    private final Optional<BackupFolder> folder;
    private final Config config;
    private final Clock clock;
    private final AtomicReference<Optional<Instant>> last = new AtomicReference<>(Optional.empty());
    private final AtomicReference<String> failure = new AtomicReference<>(NONE);
    private final AtomicReference<Optional<Thread>> atWork =
            new AtomicReference<>(Optional.empty());

    DailyBackups(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
        folder =
                config.getOptionalValue("farthing.backup.folder", String.class)
                        .map(path -> new BackupFolder(Path.of(path), retention()));
    }

    private Retention retention() {
        return new Retention(
                config.getValue("farthing.backup.days", Integer.class),
                config.getValue("farthing.backup.weeks", Integer.class),
                config.getValue("farthing.backup.months", Integer.class));
    }

    void begin(@Observes StartupEvent start, Vertx vertx, MeterRegistry metrics) {
        if (folder.isEmpty()) {
            return;
        }
        Gauge.builder(
                        "farthing.backup.taken.at",
                        last,
                        it -> it.get().map(at -> at.toEpochMilli() / 1000.0).orElse(Double.NaN))
                .description("When the last daily backup was made, in seconds since 1970")
                .baseUnit("seconds")
                .register(metrics);
        vertx.setPeriodic(millis("first"), millis("every"), timer -> lookBeside(folder.get()));
    }

    private long millis(String setting) {
        return config.getValue("farthing.backup." + setting, Duration.class).toMillis();
    }

    private void lookBeside(BackupFolder backups) {
        if (atWork.get().filter(Thread::isAlive).isEmpty()) {
            atWork.set(Optional.of(Thread.ofVirtual().name("backup").start(() -> look(backups))));
        }
    }

    private void look(BackupFolder backups) {
        try {
            Instant now = clock.instant();
            last.set(backups.newest(now)); // set the metric even if the next backup fails
            if (backups.isDue(now)) {
                try (Connection connection = connect()) {
                    backups.add(connection, now);
                }
                last.set(backups.newest(now));
            }
            failure.set(NONE);
        } catch (IOException e) {
            fail("the folder %s cannot be used: %s".formatted(backups.path(), e));
        } catch (SQLException | CannotBackUp | RuntimeException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    /// Logged once for a series of failures, and not while the application stops.
    private void fail(String reason) {
        if (!Thread.interrupted() && !failure.getAndSet(reason).equals(reason)) {
            LOG.errorf("The daily backup failed: %s", reason);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    /// Cancels an unfinished backup and deletes its file. The next start makes a new one.
    void end(@Observes ShutdownEvent end) {
        atWork.get()
                .filter(Thread::isAlive)
                .ifPresent(thread -> {
                    thread.interrupt();
                    try {
                        var unused = thread.join(LETTING_GO);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("daily backups");
        last.get().ifPresent(at -> health.withData("last", at.toString()));
        if (folder.isEmpty()) {
            health.withData("folder", "none");
        }
        String reason = failure.get();
        return reason.equals(NONE)
                ? health.up().build()
                : health.down().withData("reason", reason).build();
    }
}
