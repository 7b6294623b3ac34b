package farthing.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// What every service has: address, limits, shutdown and logs.
///
/// @param maxUploadBytes the largest request body
/// @param shutdownDelay how long it goes on taking requests after it was told to end
public record HttpSettings(
        String host, int port, long maxUploadBytes, Duration shutdownDelay, LogSettings log) {

    /// What a request may take that is under way when the delay is over.
    private static final Duration LAST_REQUEST = Duration.ofSeconds(20);

    /// How long the end may take, counted from the signal.
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
