package farthing.standalone;

import farthing.embedded.CannotStart;
import farthing.embedded.EmbeddedPostgres;
import farthing.embedded.Login;
import farthing.settings.DatabaseSettings;
import farthing.settings.StandaloneSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// The database of the standalone application while it runs: the configured one, or an embedded
/// server that is stopped by [#close].
record OpenDatabase(DatabaseSettings settings, Optional<EmbeddedPostgres> embedded)
        implements AutoCloseable {

    static OpenDatabase open(StandaloneSettings settings) throws CannotStart {
        if (settings.database().isPresent()) {
            return new OpenDatabase(settings.database().get(), Optional.empty());
        }
        return embedded(EmbeddedPostgres.start(settings.data()), settings);
    }

    /// For commands such as `backup`: connects to the database of a running Farthing, or starts the
    /// embedded server temporarily.
    static OpenDatabase beside(StandaloneSettings settings) throws CannotStart, CannotRun {
        if (settings.database().isEmpty()) {
            Optional<Login> running = EmbeddedPostgres.running(settings.data());
            if (running.isPresent()) {
                return new OpenDatabase(reached(running.get(), settings), Optional.empty());
            }
            mustHoldBooks(settings.data());
        }
        return open(settings);
    }

    /// A command that only reads must not create a data folder.
    private static void mustHoldBooks(Path data) throws CannotRun {
        if (!Files.isDirectory(data.resolve("postgresql"))) {
            throw new CannotRun(
                    "The folder "
                            + data
                            + " contains no data. Use --data to choose the data folder.");
        }
    }

    /// A new connection as the user who owns the tables.
    Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    /// An embedded server with a temporary folder that is deleted at the end.
    static OpenDatabase temporary(StandaloneSettings settings) throws CannotStart {
        return embedded(EmbeddedPostgres.startTemporary(), settings);
    }

    private static OpenDatabase embedded(EmbeddedPostgres postgres, StandaloneSettings settings) {
        return new OpenDatabase(reached(postgres.login(), settings), Optional.of(postgres));
    }

    private static DatabaseSettings reached(Login login, StandaloneSettings settings) {
        return new DatabaseSettings(
                login.jdbcUrl(), login.user(), login.password(), settings.pool());
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
