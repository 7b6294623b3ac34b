package farthing.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers and texts from other files that the manifests must match.
final class Numbers {

    static final String FRONTENDS =
            "frontend/src/main/resources/META-INF/microprofile-config.properties";

    private Numbers() {}

    /// Seconds that a frontend waits for an import.
    static int importSeconds() {
        return of(FRONTENDS, "rest-client\\.bulk\\.read-timeout=([0-9]+)000");
    }

    /// Seconds that a frontend keeps an unused connection to a backend.
    static int unusedConnectionSeconds() {
        return of(FRONTENDS, "rest-client\\.connection-ttl=([0-9]+)000");
    }

    /// Minimum FARTHING_SHUTDOWN_DELAY of a backend in seconds, so that frontends close unused
    /// connections first. They may close them up to a second late.
    static int leastDelaySeconds() {
        return unusedConnectionSeconds() + 2;
    }

    /// Seconds for requests in flight, after the delay.
    static int lastRequestSeconds() {
        return of(
                "settings/src/main/java/farthing/settings/HttpSettings.java",
                "LAST_REQUEST = Duration.ofSeconds\\(([0-9]+)\\)");
    }

    /// Seconds from the end of the delay to the end of the process, including closing the
    /// connections to the database.
    static int secondsToEnd() {
        return lastRequestSeconds() + 5;
    }

    /// Default maximum number of database connections of a backend.
    static int databasePool() {
        return of(
                "docs/reference/configuration.md",
                "\\| `FARTHING_DATABASE_POOL` \\| `([0-9]+)` \\|");
    }

    /// @param file relative to the root of the repository
    /// @param pattern whose first group is the number
    static int of(String file, String pattern) {
        return Integer.parseInt(text(file, pattern));
    }

    /// The first group of the first match.
    static String text(String file, String pattern) {
        try {
            Matcher matcher =
                    Pattern.compile(pattern).matcher(Files.readString(Path.of("..", file)));
            if (!matcher.find()) {
                throw new AssertionError(file + " has no " + pattern);
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
