package farthing.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The configuration of the standalone application: that of both services, and its data folder.
///
/// @param data the folder of the embedded PostgreSQL, used if there is no `database`
/// @param pool the maximum number of database connections
public record StandaloneSettings(
        HttpSettings http,
        Path data,
        Optional<DatabaseSettings> database,
        int pool,
        Migration migration,
        BackupSettings backups,
        Registration registration,
        Duration sessionLifetime) {

    private static final List<Option<?>> DECLARED =
            List.of(
                    Options.HOST,
                    Options.PORT,
                    Options.DATA,
                    Options.DATABASE_URL,
                    Options.DATABASE_USER,
                    Options.DATABASE_PASSWORD,
                    Options.DATABASE_POOL,
                    Options.MIGRATION,
                    Options.BACKUP_FOLDER,
                    Options.BACKUP_KEEP,
                    Options.REGISTRATION,
                    Options.SESSION_LIFETIME,
                    Options.MAX_UPLOAD,
                    Options.SHUTDOWN_DELAY,
                    Options.LOG_LEVEL,
                    Options.LOG_FORMAT);

    /// @param flags of the command line ("--port"), which override the environment
    public static StandaloneSettings read(
            Map<String, String> environment, Map<String, String> flags) throws Mistakes {
        Settings settings = Settings.read(DECLARED, environment, flags);
        Path data = settings.find(Options.DATA).orElseGet(() -> DataFolders.ofUser(environment));
        return new StandaloneSettings(
                BackendSettings.http(settings, Options.PORT),
                data,
                BackendSettings.database(settings),
                settings.get(Options.DATABASE_POOL),
                settings.get(Options.MIGRATION),
                BackupSettings.read(settings, data),
                settings.get(Options.REGISTRATION),
                settings.get(Options.SESSION_LIFETIME));
    }

    /// The URL of the application for browsers and for the frontend in the same process.
    public URI address() {
        String host =
                switch (http.host()) {
                    case "0.0.0.0", "::" -> "127.0.0.1";
                    default -> http.host();
                };
        return URI.create(
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + http.port());
    }

    /// The settings as Quarkus properties, to be set as system properties before Quarkus starts.
    ///
    /// @param reached the database to use: the configured or the embedded one
    public Map<String, String> quarkusProperties(DatabaseSettings reached) {
        Map<String, String> properties = new HashMap<>();
        properties.putAll(new FrontendSettings(http, address()).quarkusProperties());
        properties.putAll(
                new BackendSettings(http, reached, migration, registration, sessionLifetime)
                        .quarkusProperties());
        return properties;
    }
}
