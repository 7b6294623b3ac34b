package farthing.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Information about other processes: from /proc on Linux, from Java's ProcessHandle elsewhere. On
/// Linux zombie processes count as dead.
final class Processes {

    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    static boolean alive(long pid) {
        if (!Platform.LINUX) {
            return pid > 0 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        }
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            // "17 (a name) S …": the name may contain any character, even parentheses
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException | StringIndexOutOfBoundsException gone) {
            return false;
        }
    }

    /// Whether the process is a PostgreSQL server of this cluster.
    static boolean isPostgres(long pid, Path cluster) {
        if (!Platform.LINUX) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .filter(command -> command.contains("/postgres -D " + cluster + " "))
                    .isPresent();
        }
        Path process = PROC.resolve(Long.toString(pid));
        return link(process.resolve("exe")).filter(Processes::namedPostgres).isPresent()
                && link(process.resolve("cwd")).filter(cluster::equals).isPresent();
    }

    /// A running process whose working directory is this folder. That of PostgreSQL's processes is
    /// their cluster. Always empty on systems without /proc.
    static Optional<Long> workingIn(Path folder) {
        if (!Platform.LINUX) {
            return Optional.empty();
        }
        try (Stream<Path> processes = Files.list(PROC)) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("[0-9]+"))
                    .filter(process ->
                            link(process.resolve("cwd")).filter(folder::equals).isPresent())
                    .map(process -> Long.parseLong(process.getFileName().toString()))
                    .filter(Processes::alive)
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// The link of an executable that was replaced while it ran ends with " (deleted)".
    private static boolean namedPostgres(Path exe) {
        return exe.getFileName().toString().replace(" (deleted)", "").equals("postgres");
    }

    private static Optional<Path> link(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
