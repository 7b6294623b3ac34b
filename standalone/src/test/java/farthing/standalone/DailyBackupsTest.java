package farthing.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyBackupsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration LATE = Duration.ofSeconds(60);

    @TempDir Path folder = Path.of("");

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        metrics.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_failure_after_the_start_does_not_hide_the_time_of_the_last_backup() throws Exception {
        Files.createFile(folder.resolve("farthing-2026-11-19T120000Z.zip"));

        HealthCheckResponse health = failed(folder);

        assertThat(takenAt()).isEqualTo(NOW.minus(Duration.ofDays(3)).getEpochSecond());
        assertThat(health.getData().orElseThrow()).containsEntry("last", "2026-11-19T12:00:00Z");
    }

    @Test
    void without_any_backup_the_metric_is_nan() throws Exception {
        failed(folder);
        assertThat(takenAt()).isNaN();
    }

    @Test
    void the_health_names_an_unusable_folder() throws Exception {
        Path file = Files.createFile(folder.resolve("a file"));

        HealthCheckResponse health = failed(file);

        assertThat(health.getData().orElseThrow().get("reason")).asString().contains("a file");
    }

    /// The health after a failed backup of an unreachable database.
    private HealthCheckResponse failed(Path backups) throws Exception {
        DailyBackups daily = new DailyBackups(config(backups), Clock.fixed(NOW, ZoneOffset.UTC));
        daily.begin(new StartupEvent(), vertx, metrics);
        Instant late = Instant.now().plus(LATE);
        while (daily.call().getStatus() == Status.UP && Instant.now().isBefore(late)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        daily.end(new ShutdownEvent());
        assertThat(daily.call().getStatus()).isEqualTo(Status.DOWN);
        return daily.call();
    }

    private static Config config(Path backups) {
        Map<String, String> values = new HashMap<>();
        values.put("farthing.backup.folder", backups.toString());
        values.put("farthing.backup.days", "7");
        values.put("farthing.backup.weeks", "4");
        values.put("farthing.backup.months", "12");
        values.put("farthing.backup.first", "PT0.001S");
        values.put("farthing.backup.every", "PT1H");
        values.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/none");
        values.put("quarkus.datasource.username", "nobody");
        values.put("quarkus.datasource.password", "none");
        return new SmallRyeConfigBuilder().withDefaultValues(values).build();
    }

    private double takenAt() {
        return metrics.get("farthing.backup.taken.at").gauge().value();
    }
}
