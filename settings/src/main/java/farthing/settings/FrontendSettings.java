package farthing.settings;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The configuration of the frontend.
///
/// @param backend the URL of the backend
public record FrontendSettings(HttpSettings http, URI backend) {

    private static final List<Option<?>> DECLARED =
            List.of(
                    Options.HOST,
                    Options.PORT,
                    Options.BACKEND_URL,
                    Options.MAX_UPLOAD,
                    Options.SHUTDOWN_DELAY,
                    Options.LOG_LEVEL,
                    Options.LOG_FORMAT);

    public static FrontendSettings read(Map<String, String> environment) throws Mistakes {
        Settings settings = Settings.read(DECLARED, environment, Map.of());
        return new FrontendSettings(
                BackendSettings.http(settings, Options.PORT), settings.get(Options.BACKEND_URL));
    }

    /// The settings as Quarkus properties, to be set as system properties before Quarkus starts.
    public Map<String, String> quarkusProperties() {
        Map<String, String> properties = new HashMap<>(http.quarkusProperties());
        properties.put("farthing.backend.url", backend.toString());
        return properties;
    }
}
