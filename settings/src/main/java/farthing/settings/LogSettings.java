package farthing.settings;

import java.util.Locale;
import java.util.Map;

/// The level and the format of the log.
public record LogSettings(LogLevel level, LogFormat format) {

    Map<String, String> quarkusProperties() {
        return Map.of(
                "quarkus.log.level",
                level.name().toUpperCase(Locale.ROOT),
                "quarkus.log.console.json.enabled",
                Boolean.toString(format == LogFormat.JSON));
    }
}
