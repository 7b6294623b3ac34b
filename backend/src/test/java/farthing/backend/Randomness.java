package farthing.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The seed of random tests. It is the hash of the tested commit, so each commit tests other
/// values, but repeated runs test the same. `-Dseed=…` sets another seed.
public final class Randomness {

    static final long SEED = seed();

    private Randomness() {}

    public static Random random() {
        return new Random(SEED);
    }

    /// A text for failure messages.
    public static String told() {
        return "replay with -Dseed=" + SEED;
    }

    private static long seed() {
        @Nullable String given = System.getProperty("seed");
        if (given != null) {
            return Long.parseLong(given);
        }
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "HEAD").start();
            String commit =
                    new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                            .strip();
            return commit.isEmpty()
                    ? new Random().nextLong()
                    : Long.parseUnsignedLong(commit.substring(0, 16), 16);
        } catch (IOException e) {
            return new Random().nextLong(); // git is not available
        }
    }
}
