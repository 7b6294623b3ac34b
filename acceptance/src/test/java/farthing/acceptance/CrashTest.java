package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int ROUNDS = 3;
    private static final int WRITERS = 8;
    private static final int BEFORE_THE_CUT = 60;

    @TempDir Path folder = Path.of("");

    @Test
    void acknowledged_writes_survive_the_kill_of_all_processes() {
        Path data = folder.resolve("the data");
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Service service = Service.standalone(data);
        ApiUser ann = ApiUser.register(service.address());
        String account = ann.openAccount("Checking");
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilCut(service, ann, account, acknowledged);
            service = Service.standalone(data);
            ann = ann.at(service.address());
            for (String transaction : acknowledged) {
                assertThat(ann.status("/transactions/" + transaction)).isEqualTo(200);
            }
            Service.Ended verified =
                    Service.run(List.of("verify", "--data", data.toString()), Map.of());
            assertThat(verified.output()).startsWith("No differences");
            assertThat(verified.status()).isZero();
        }
        assertThat(service.stop()).isIn(0, 130, 143);
    }

    /// Several clients write at the same time until all processes are killed.
    private static void writeUntilCut(
            Service service, ApiUser ann, String account, Queue<String> acknowledged) {
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_CUT);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> writeWhileItLives(ann, account, acknowledged, enough));
            }
            enough.await();
            service.kill();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeWhileItLives(
            ApiUser ann, String account, Queue<String> acknowledged, CountDownLatch enough) {
        try {
            while (true) {
                acknowledged.add(ann.spend(account, "1.23"));
                enough.countDown();
            }
        } catch (UncheckedIOException cut) {
            // the connection broke, so it is unknown whether this transaction was saved
        }
    }
}
