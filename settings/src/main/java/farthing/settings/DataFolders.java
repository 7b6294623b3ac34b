package farthing.settings;

import java.nio.file.Path;
import java.util.Map;

/// Where each system keeps the data of a user's programs.
final class DataFolders {

    private DataFolders() {}

    /// What the shell calls home; Java alone asks the user database, which a container may not
    /// have.
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
        // the specification has relative ones ignored
        return (folder.startsWith("/") ? Path.of(folder) : home.resolve(".local/share"))
                .resolve("farthing");
    }
}
