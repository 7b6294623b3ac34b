package farthing.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills processes at different times: committed rows must survive and the next start must work.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledTest {

    private static final int ROUNDS = 4;

    @TempDir Path folder;

    @Test
    void commits_survive_a_killed_server() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
                Books.add(postgres.login());
                assertThat(Books.count(postgres.login())).isEqualTo(round);
                kill(server());
                postgres.ended().get(30, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void commits_survive_a_killed_parent_process() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            try (OtherProcess farthing = OtherProcess.on(folder)) {
                assertThat(farthing.said()).isEqualTo("ready");
                farthing.kill();
            }
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Books.count(postgres.login())).isEqualTo(ROUNDS);
        }
    }

    @Test
    void commits_survive_if_both_processes_are_killed() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            try (OtherProcess farthing = OtherProcess.on(folder)) {
                assertThat(farthing.said()).isEqualTo("ready");
                long server = server();
                farthing.kill();
                kill(server);
            }
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Books.count(postgres.login())).isEqualTo(ROUNDS);
        }
    }

    @Test
    void the_server_ends_with_its_parent_process() throws Exception {
        try (OtherProcess farthing = OtherProcess.on(folder)) {
            farthing.end();
            assertThat(Processes.workingIn(folder.resolve("postgresql").toRealPath())).isEmpty();
            assertThat(PostmasterPid.file(folder.resolve("postgresql"))).doesNotExist();
        }
    }

    @Test
    void an_interrupted_first_start_is_repeated() throws Exception {
        Files.writeString(folder.resolve("lock"), "");
        Files.createDirectories(folder.resolve("postgresql.new/base"));
        Files.writeString(folder.resolve("farthing-data"), "1\n");
        Files.writeString(folder.resolve("password"), "old\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            Books.add(postgres.login());
        }
        assertThat(folder.resolve("postgresql.new")).doesNotExist();
    }

    @Test
    void another_process_with_the_id_of_the_server_is_not_killed() throws Exception {
        EmbeddedPostgres.start(folder).close();
        try (var stranger = closing(new ProcessBuilder("sleep", "600").start())) {
            Files.writeString(
                    folder.resolve("postgresql/postmaster.pid"), stranger.process.pid() + "\n");

            EmbeddedPostgres.start(folder).close();

            assertThat(stranger.process.isAlive()).isTrue();
        }
    }

    @Test
    void a_zombie_process_counts_as_dead() throws Exception {
        // the child ends only after its parent has become a program that does not wait for it
        String script =
                "while [ \"$(cat /proc/$$/comm)\" != sleep ]; do :; done & echo $!; exec sleep 600";
        try (var parent = closing(new ProcessBuilder("sh", "-c", script).start())) {
            BufferedReader reader = parent.process.inputReader();
            long zombie = Long.parseLong(reader.readLine());
            while (Processes.alive(zombie)) {
                Thread.onSpinWait();
            }
            assertThat(Path.of("/proc", Long.toString(zombie))).exists();
        }
    }

    private long server() throws IOException {
        return PostmasterPid.read(folder.resolve("postgresql")).orElseThrow().pid();
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private record Closing(Process process) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static Closing closing(Process process) {
        return new Closing(process);
    }
}
