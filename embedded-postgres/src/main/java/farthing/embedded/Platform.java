package farthing.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Differences between operating systems.
final class Platform {

    /// "linux amd64", "mac aarch64", …
    static final String NAME = system() + " " + System.getProperty("os.arch");

    static final boolean LINUX = NAME.startsWith("linux ");

    private Platform() {}

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "mac" : name.split(" ", 2)[0];
    }

    /// The user's folder for cached files, which may be deleted at any time.
    static Path cacheFolder() {
        String variable = System.getenv().getOrDefault("HOME", "");
        Path home = Path.of(variable.startsWith("/") ? variable : System.getProperty("user.home"));
        if (NAME.startsWith("mac ")) {
            return home.resolve("Library/Caches/Farthing");
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        return (cache == null || cache.isEmpty() ? home.resolve(".cache") : Path.of(cache))
                .resolve("farthing");
    }

    /// Prefixes a command with programs such as setsid. With them the process is not root
    /// (PostgreSQL refuses to run as root), does not get Ctrl-C from the terminal, and stops when
    /// this process is killed. Each program replaces itself with the next one, so the process id is
    /// that of the command.
    static List<String> supervised(List<String> command) throws CannotStart {
        List<String> whole = new ArrayList<>();
        if (LINUX) {
            program("setsid").ifPresent(whole::add);
            whole.addAll(ordinaryUser());
            // after unshare, because the kernel clears the death signal when credentials change
            program("setpriv").ifPresent(path -> whole.addAll(List.of(path, "--pdeathsig", "INT")));
        } else {
            ordinaryUser();
            program("perl")
                    .ifPresent(perl ->
                            whole.addAll(
                                    List.of(
                                            perl,
                                            "-MPOSIX=setsid",
                                            "-e",
                                            "setsid; exec @ARGV or die $!",
                                            "--")));
        }
        whole.addAll(command);
        return whole;
    }

    /// Like [#supervised], for a short-lived command.
    static List<String> unprivileged(List<String> command) throws CannotStart {
        List<String> whole = new ArrayList<>(ordinaryUser());
        whole.addAll(command);
        return whole;
    }

    /// A prefix that runs a command in a user namespace without a mapping. The process still owns
    /// root's files, but has no root privileges and its user is “nobody”.
    private static List<String> ordinaryUser() throws CannotStart {
        if (!superuser() && !nameless()) {
            return List.of();
        }
        Optional<String> unshare = program("unshare").filter(path -> LINUX);
        if (unshare.isEmpty()) {
            throw new CannotStart(
                    "PostgreSQL cannot run as root on this system. Start Farthing as another user, or"
                            + " set FARTHING_DATABASE_URL.");
        }
        return List.of(unshare.get(), "--user");
    }

    /// Whether the current user has no name, as in containers with an arbitrary user id. initdb
    /// needs a name.
    private static boolean nameless() {
        return LINUX && "?".equals(System.getProperty("user.name"));
    }

    private static boolean superuser() {
        try {
            return LINUX
                    ? Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)
                    : "root".equals(System.getProperty("user.name"));
        } catch (IOException noProc) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static Optional<String> program(String name) {
        List<String> folders = new ArrayList<>(List.of("/usr/bin", "/bin"));
        folders.addAll(List.of(System.getenv().getOrDefault("PATH", "").split(":")));
        return folders.stream()
                .map(folder -> folder + "/" + name)
                .filter(path -> path.startsWith("/") && Files.isExecutable(Path.of(path)))
                .findFirst();
    }

    /// Removes the user's `PG…` variables and locale, which PostgreSQL would read from the
    /// environment.
    static void cleanEnvironment(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        environment.remove("LANG");
    }
}
