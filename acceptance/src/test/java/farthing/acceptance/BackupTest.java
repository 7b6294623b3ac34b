package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final long FIRST_SECONDS = 120;
    private static final Map<String, String> NO_DAILY_BACKUPS =
            Map.of("FARTHING_BACKUP_KEEP", "0,0,0");

    @TempDir Path folder = Path.of("");

    @Test
    void a_backup_of_a_running_installation_is_restored_elsewhere() throws Exception {
        Path data = folder.resolve("the data");
        Path file = folder.resolve("the books.zip");
        Path daily;
        JsonNode accounts;
        try (Service service = Service.standalone(data, NO_DAILY_BACKUPS)) {
            ApiUser ann = ApiUser.register(service.address());
            ann.spend(ann.openAccount("Checking"), "12.30");
            accounts = ann.get("/accounts");
            says(0, run("backup", file, data), "Backup written to " + file + ". Households: 1, ");
            says(1, run("backup", file, data), "farthing: The file " + file + " already exists");
            says(1, run("restore", file, data), "farthing: The data folder " + data + " is in use");
        }
        assertThat(data.resolve("backups")).doesNotExist();
        try (Service service = Service.standalone(data)) {
            daily = firstIn(data.resolve("backups"));
        }
        says(1, run("restore", file, data), "farthing: The database already contains books");

        Path other = folder.resolve("another");
        Path damaged = folder.resolve("damaged.zip");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        says(1, run("restore", damaged, other), "farthing: " + damaged + " is not a backup");
        assertThat(other).doesNotExist();

        for (Path backup : List.of(file, daily)) {
            Path place = folder.resolve("restored from " + backup.getFileName());
            says(0, run("restore", backup, place), "Restored from " + backup);
            try (Service service = Service.standalone(place)) {
                ApiUser ann = ApiUser.signIn(service.address());
                assertThat(ann.get("/accounts")).isEqualTo(accounts);
                verified(place);
            }
        }
    }

    private static void verified(Path data) {
        Service.Ended ended = Service.run(List.of("verify", "--data", data.toString()), Map.of());
        assertThat(ended.output()).startsWith("No differences");
    }

    private static Service.Ended run(String command, Path file, Path data) {
        return Service.run(List.of(command, file.toString(), "--data", data.toString()), Map.of());
    }

    private static void says(int status, Service.Ended ended, String line) {
        assertThat(ended.output()).startsWith(line);
        assertThat(ended.output().lines()).hasSize(1);
        assertThat(ended.status()).isEqualTo(status);
    }

    /// Waits for the daily backup that is made after a start.
    private static Path firstIn(Path backups) throws IOException, InterruptedException {
        Instant late = Instant.now().plusSeconds(FIRST_SECONDS);
        while (Instant.now().isBefore(late)) {
            if (Files.isDirectory(backups)) {
                try (Stream<Path> files = Files.list(backups)) {
                    var found = files.filter(each -> each.toString().endsWith("Z.zip")).findFirst();
                    if (found.isPresent()) {
                        return found.get();
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("no daily backup in " + backups);
    }
}
