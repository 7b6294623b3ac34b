package farthing.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The configuration of the backend.
///
/// @param sessionLifetime how long a sign-in lasts
public record BackendSettings(
        HttpSettings http,
        DatabaseSettings database,
        Migration migration,
        Registration registration,
        Duration sessionLifetime) {

    private static final List<Option<?>> DECLARED =
            List.of(
                    Options.HOST,
                    Options.BACKEND_PORT,
                    Options.DATABASE_URL,
                    Options.DATABASE_USER,
                    Options.DATABASE_PASSWORD,
                    Options.DATABASE_POOL,
                    Options.MIGRATION,
                    Options.REGISTRATION,
                    Options.SESSION_LIFETIME,
                    Options.MAX_UPLOAD,
                    Options.SHUTDOWN_DELAY,
                    Options.LOG_LEVEL,
                    Options.LOG_FORMAT);

    /// @throws Mistakes if an option is invalid, or the database is missing
    public static BackendSettings read(Map<String, String> environment) throws Mistakes {
        Settings settings = Settings.read(DECLARED, environment, Map.of());
        return new BackendSettings(
                http(settings, Options.BACKEND_PORT),
                database(settings)
                        .orElseThrow(() ->
                                new Mistakes(
                                        List.of(
                                                "FARTHING_DATABASE_URL is required: "
                                                        + Options.DATABASE_URL.kind().range()))),
                settings.get(Options.MIGRATION),
                settings.get(Options.REGISTRATION),
                settings.get(Options.SESSION_LIFETIME));
    }

    static HttpSettings http(Settings settings, Option<Integer> port) {
        return new HttpSettings(
                settings.get(Options.HOST),
                settings.get(port),
                settings.get(Options.MAX_UPLOAD),
                settings.get(Options.SHUTDOWN_DELAY),
                new LogSettings(settings.get(Options.LOG_LEVEL), settings.get(Options.LOG_FORMAT)));
    }

    /// Empty if no URL is set. The options for user and password take precedence over the URL.
    ///
    /// @throws Mistakes if no user is set
    static Optional<DatabaseSettings> database(Settings settings) throws Mistakes {
        Optional<DatabaseUrl> url = settings.find(Options.DATABASE_URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        List<String> mistakes = new ArrayList<>();
        String user = settings.find(Options.DATABASE_USER).or(url.get()::user).orElse("");
        if (user.isEmpty()) {
            mistakes.add("FARTHING_DATABASE_USER is required: the URL names no user");
        }
        String password =
                settings.find(Options.DATABASE_PASSWORD).or(url.get()::password).orElse("");
        if (!mistakes.isEmpty()) {
            throw new Mistakes(mistakes);
        }
        int pool = settings.get(Options.DATABASE_POOL);
        return Optional.of(new DatabaseSettings(url.get().jdbc(), user, password, pool));
    }

    /// The settings as Quarkus properties, to be set as system properties before Quarkus starts.
    public Map<String, String> quarkusProperties() {
        Map<String, String> properties = new HashMap<>(http.quarkusProperties());
        properties.putAll(database.quarkusProperties());
        properties.put("farthing.registration", registration.name().toLowerCase(Locale.ROOT));
        properties.put("farthing.session-lifetime", sessionLifetime.toString());
        return properties;
    }
}
