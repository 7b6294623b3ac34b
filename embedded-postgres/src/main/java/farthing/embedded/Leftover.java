package farthing.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What a server that was killed, or whose Farthing was killed, leaves behind: processes that still
/// have the cluster open, and a postmaster.pid that makes the next server refuse to start.
///
/// The caller holds the lock of the data folder: no other Farthing has to do with what is here.
record Leftover(Path cluster) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(20);

    /// Stops what still runs on the cluster and removes its postmaster.pid.
    ///
    /// @throws CannotStart where a process stays
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

    /// A killed server's other processes end by themselves as soon as they look up from their work.
    /// Two servers on one cluster would destroy it, so none starts before.
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
                        + " of an earlier run still uses the database in "
                        + cluster
                        + " and does not stop: end it, then start again.");
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
