package farthing.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The remains of a server that was killed, or whose parent process was killed: processes that
/// still use the cluster, and a postmaster.pid that prevents the next server from starting. The
/// caller must hold the lock of the data folder, so that no other Farthing uses the cluster.
record Leftover(Path cluster) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(20);

    /// Stops all processes that use the cluster and deletes its postmaster.pid.
    ///
    /// @throws CannotStart if a process does not end within 30 seconds
    void clear() throws CannotStart {
        try {
            Optional<PostmasterPid> pid = PostmasterPid.read(cluster);
            if (pid.isEmpty()) {
                return;
            }
            if (pid.get().isServerOf(cluster)) {
                Signal.INTERRUPT.send(pid.get().pid());
                if (!waitUntilGone(pid.get().pid())) {
                    throw stays(pid.get().pid());
                }
            }
            waitForChildren();
            Files.deleteIfExists(PostmasterPid.file(cluster));
        } catch (IOException e) {
            throw new CannotStart(
                    "The database in " + cluster + " cannot be started: " + e.getMessage(), e);
        }
    }

    private boolean waitUntilGone(long pid) throws CannotStart {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (Processes.alive(pid)) {
            if (System.nanoTime() > until) {
                return false;
            }
            pause();
        }
        return true;
    }

    /// Waits for the child processes of a killed server, which end when they notice that it is
    /// gone. Two servers on one cluster would corrupt it.
    private void waitForChildren() throws CannotStart {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Optional<Long> child = Processes.workingIn(cluster);
        while (child.isPresent()) {
            if (System.nanoTime() > until) {
                throw stays(child.get());
            }
            pause();
            child = Processes.workingIn(cluster);
        }
    }

    private CannotStart stays(long pid) {
        return new CannotStart(
                "Process "
                        + pid
                        + " of a previous run still uses the database in "
                        + cluster
                        + " and does not end. Stop it, then start again.");
    }

    private static void pause() throws CannotStart {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted", e);
        }
    }
}
