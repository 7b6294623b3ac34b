package farthing.standalone;

import farthing.embedded.CannotStart;
import farthing.embedded.EmbeddedPostgres;
import farthing.settings.DatabaseSettings;
import farthing.settings.StandaloneSettings;
import java.util.Optional;

/// The database of the standalone application while it runs: the one that is configured, or an
/// embedded server that is stopped with this.
record OpenDatabase(DatabaseSettings settings, Optional<EmbeddedPostgres> embedded)
        implements AutoCloseable {

    static OpenDatabase open(StandaloneSettings settings) throws CannotStart {
        if (settings.database().isPresent()) {
            return new OpenDatabase(settings.database().get(), Optional.empty());
        }
        return embedded(EmbeddedPostgres.start(settings.data()), settings);
    }

    /// On a folder of its own that is deleted at the end.
    static OpenDatabase temporary(StandaloneSettings settings) throws CannotStart {
        return embedded(EmbeddedPostgres.startTemporary(), settings);
    }

    private static OpenDatabase embedded(EmbeddedPostgres postgres, StandaloneSettings settings) {
        return new OpenDatabase(
                new DatabaseSettings(
                        postgres.jdbcUrl(), postgres.user(), postgres.password(), settings.pool()),
                Optional.of(postgres));
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
