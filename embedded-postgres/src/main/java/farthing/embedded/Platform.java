package farthing.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What differs between the systems Farthing runs on.
final class Platform {

    /// "linux amd64", "mac aarch64", …
    static final String NAME = system() + " " + System.getProperty("os.arch");

    static final boolean LINUX = NAME.startsWith("linux ");

    private Platform() {}

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "mac" : name.split(" ", 2)[0];
    }

    /// Where a user's programs keep what they can make again.
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

    /// Puts in front of a command what makes a good child of it: one that is not the superuser
    /// (PostgreSQL refuses to be), that Ctrl-C in the terminal does not reach, and that stops when
    /// this process is killed. Each of them replaces itself by the next, so the process id is that
    /// of the command.
    static List<String> supervised(List<String> command) throws CannotStart {
        List<String> whole = new ArrayList<>();
        if (LINUX) {
            program("setsid").ifPresent(whole::add);
            whole.addAll(ordinaryUser());
            // after unshare: the kernel forgets the death signal when credentials change
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

    /// As [#supervised], for a command that ends by itself.
    static List<String> unprivileged(List<String> command) throws CannotStart {
        List<String> whole = new ArrayList<>(ordinaryUser());
        whole.addAll(command);
        return whole;
    }

    /// A user namespace without a mapping: the process still owns root's files, has none of root's
    /// rights, and sees itself as nobody.
    private static List<String> ordinaryUser() throws CannotStart {
        if (!superuser() && !nameless()) {
            return List.of();
        }
        Optional<String> unshare = program("unshare").filter(path -> LINUX);
        if (unshare.isEmpty()) {
            throw new CannotStart(
                    "PostgreSQL does not run as root here: start Farthing as an ordinary user, or"
                            + " set FARTHING_DATABASE_URL.");
        }
        return List.of(unshare.get(), "--user");
    }

    /// initdb asks for the name of its user; one that a container made up has none, nobody has.
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

    /// PostgreSQL reads PG… variables and the locale from its environment; it shall not meet those
    /// of the person who started Farthing.
    static void cleanEnvironment(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        environment.remove("LANG");
    }
}
