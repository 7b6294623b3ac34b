package farthing.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL server that runs until [#close] or until this process ends.
///
/// ```java
/// try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of("data"))) {
///     DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
/// }
/// ```
public final class EmbeddedPostgres implements AutoCloseable {

    /// Data in a temporary folder need not survive a power failure.
    private static final Map<String, String> CARELESS =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private final DataFolder data;
    private final Postmaster postmaster;
    private final Login login;
    private final boolean temporary;
    private final Thread hook = new Thread(this::stopWithProcess, "postgresql-stop");
    private volatile CountDownLatch users = new CountDownLatch(0);
    private volatile Duration patience = Duration.ZERO;
    private boolean stopped;

    private EmbeddedPostgres(
            DataFolder data, Postmaster postmaster, Login login, boolean temporary) {
        this.data = data;
        this.postmaster = postmaster;
        this.login = login;
        this.temporary = temporary;
    }

    /// Starts the server on a data folder, which is created if it does not exist. Returns when the
    /// server accepts connections.
    ///
    /// @throws CannotStart if the folder is in use by another Farthing, is not writable, was
    ///   created by a newer release, or contains other files
    public static EmbeddedPostgres start(Path data) throws CannotStart {
        return start(data, Map.of(), false);
    }

    /// Starts a server on a temporary folder that is deleted on [#close]. Commits are not durable.
    /// Otherwise it is like [#start].
    public static EmbeddedPostgres startTemporary() throws CannotStart {
        try {
            return start(Files.createTempDirectory("farthing-postgresql-"), CARELESS, true);
        } catch (IOException e) {
            throw new CannotStart("Cannot create a temporary folder: " + e.getMessage(), e);
        }
    }

    /// The login of the server that another process currently runs on this data folder. Does not
    /// start, lock or change anything.
    public static Optional<Login> running(Path data) {
        try {
            Path real = data.toRealPath();
            Optional<PostmasterPid> pid =
                    PostmasterPid.read(real.resolve("postgresql"))
                            .filter(PostmasterPid::ready)
                            .filter(found -> found.isServerOf(real.resolve("postgresql")));
            return pid.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Login(
                                    pid.get().port(), Cluster.password(real.resolve("password"))));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static EmbeddedPostgres start(
            Path path, Map<String, String> overrides, boolean temporary) throws CannotStart {
        DataFolder data = DataFolder.open(path);
        try {
            Binaries binaries = Binaries.unpacked(data.path().resolve("programs"));
            Cluster.create(data, binaries);
            new Leftover(data.cluster()).clear();
            Postmaster postmaster = Postmaster.start(data, binaries, overrides);
            Login login = new Login(postmaster.port(), Cluster.password(data.password()));
            EmbeddedPostgres postgres = new EmbeddedPostgres(data, postmaster, login, temporary);
            Runtime.getRuntime().addShutdownHook(postgres.hook);
            return postgres;
        } catch (IOException e) {
            abandon(data, temporary);
            throw new CannotStart("The password of " + path + " cannot be read: " + e, e);
        } catch (CannotStart e) {
            abandon(data, temporary);
            throw e;
        }
    }

    /// Delays the stop of the server when this process shuts down, because all shutdown hooks run
    /// at the same time and the application still needs the database.
    ///
    /// @param gone counted down when the application no longer needs the server
    /// @param atMost the maximum delay
    public void stopAfter(CountDownLatch gone, Duration atMost) {
        users = gone;
        patience = atMost;
    }

    /// Completes when the server process has ended for any reason.
    public CompletableFuture<?> ended() {
        return postmaster.process().onExit();
    }

    public Login login() {
        return login;
    }

    public String jdbcUrl() {
        return login.jdbcUrl();
    }

    public String user() {
        return login.user();
    }

    public String password() {
        return login.password();
    }

    public int port() {
        return login.port();
    }

    /// Stops the server and waits until it has written all data. A second call does nothing.
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook runs, but does nothing
        }
    }

    private void stopWithProcess() {
        try {
            users.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        postmaster.stop();
        abandon(data, temporary);
    }

    private static void abandon(DataFolder data, boolean temporary) {
        if (temporary) {
            try {
                Folders.delete(data.path());
            } catch (IOException left) {
                // the operating system deletes old temporary files
            }
        }
        data.close();
    }
}
