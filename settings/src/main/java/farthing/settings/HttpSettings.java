package farthing.settings;

import java.util.Locale;
import java.util.Map;

/// What every service has: where it listens, how much it takes, how much it tells.
///
/// @param maxUploadBytes the largest request body
public record HttpSettings(String host, int port, long maxUploadBytes, LogLevel logLevel) {

    Map<String, String> quarkusProperties() {
        String level = logLevel.name().toUpperCase(Locale.ROOT);
        return Map.of(
                "quarkus.http.host",
                host,
                "quarkus.http.port",
                Integer.toString(port),
                "quarkus.http.limits.max-body-size",
                Long.toString(maxUploadBytes),
                "quarkus.log.level",
                level);
    }
}
