package farthing.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers and texts that other files have, and the manifests must fit.
final class Numbers {

    static final String FRONTENDS =
            "frontend/src/main/resources/META-INF/microprofile-config.properties";

    private Numbers() {}

    /// How long a frontend waits for an import.
    static int importSeconds() {
        return of(FRONTENDS, "rest-client\\.bulk\\.read-timeout=([0-9]+)000");
    }

    /// How long a frontend keeps a connection to a backend that it does not use.
    static int unusedConnectionSeconds() {
        return of(FRONTENDS, "rest-client\\.backend\\.connection-ttl=([0-9]+)000");
    }

    /// What a backend that ends goes on for, so that none of those is left: they go up to a second
    /// later than they are told.
    static int leastDelaySeconds() {
        return unusedConnectionSeconds() + 2;
    }

    /// For requests under way, after the delay.
    static int lastRequestSeconds() {
        return of(
                "settings/src/main/java/farthing/settings/HttpSettings.java",
                "LAST_REQUEST = Duration.ofSeconds\\(([0-9]+)\\)");
    }

    /// From the end of the delay to that of the process: connections to the database are closed.
    static int secondsToEnd() {
        return lastRequestSeconds() + 5;
    }

    /// Connections that a backend opens at the most, unless it is told.
    static int databasePool() {
        return of(
                "docs/reference/configuration.md",
                "\\| `FARTHING_DATABASE_POOL` \\| `([0-9]+)` \\|");
    }

    /// @param file from the root of the repository
    /// @param pattern its first group is the number
    static int of(String file, String pattern) {
        return Integer.parseInt(text(file, pattern));
    }

    /// The first group of where it is found first.
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
