package farthing.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The settings of every service: address, limits, shutdown and logs.
///
/// @param maxUploadBytes the largest request body
/// @param shutdownDelay how long it accepts requests after SIGTERM
public record HttpSettings(
        String host, int port, long maxUploadBytes, Duration shutdownDelay, LogSettings log) {

    /// How long requests in flight may take after the delay.
    private static final Duration LAST_REQUEST = Duration.ofSeconds(20);

    /// The maximum duration of a shutdown, from the signal on.
    public Duration longestShutdown() {
        return shutdownDelay.plus(LAST_REQUEST);
    }

    Map<String, String> quarkusProperties() {
        Map<String, String> properties = new HashMap<>(log.quarkusProperties());
        properties.put("quarkus.http.host", host);
        properties.put("quarkus.http.port", Integer.toString(port));
        properties.put("quarkus.http.limits.max-body-size", Long.toString(maxUploadBytes));
        properties.put("quarkus.shutdown.timeout", LAST_REQUEST.toString());
        if (shutdownDelay.isPositive()) {
            properties.put("quarkus.shutdown.delay", shutdownDelay.toString());
        }
        return properties;
    }
}
