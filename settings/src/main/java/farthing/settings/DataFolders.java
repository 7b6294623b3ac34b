package farthing.settings;

import java.nio.file.Path;
import java.util.Map;

/// The data folder of a user on each operating system.
final class DataFolders {

    private DataFolders() {}

    /// `$HOME` if it is set. Java's `user.home` uses the user database, which may be missing in a
    /// container.
    static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.startsWith("/") ? home : System.getProperty("user.home"));
    }

    /// `$XDG_DATA_HOME/farthing`, `~/.local/share/farthing`, on a Mac `~/Library/Application
    /// Support/Farthing`.
    static Path ofUser(Map<String, String> environment) {
        Path home = home(environment);
        if (System.getProperty("os.name").startsWith("Mac")) {
            return home.resolve("Library/Application Support/Farthing");
        }
        String folder = environment.getOrDefault("XDG_DATA_HOME", "");
        // the XDG specification says to ignore relative paths
        return (folder.startsWith("/") ? Path.of(folder) : home.resolve(".local/share"))
                .resolve("farthing");
    }
}
