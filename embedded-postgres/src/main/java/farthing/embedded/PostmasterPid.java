package farthing.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The contents of the server's postmaster.pid (format: src/include/utils/pidfile.h of PostgreSQL).
///
/// @param port 0 until it is known
/// @param ready whether the server accepts connections
record PostmasterPid(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /// Empty if there is no file. Values that the server has not written yet are 0.
    static Optional<PostmasterPid> read(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(cluster));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        long pid = lines.isEmpty() ? 0 : number(lines.getFirst());
        return Optional.of(
                new PostmasterPid(
                        pid,
                        lines.size() > PORT_LINE ? (int) number(lines.get(PORT_LINE)) : 0,
                        lines.size() > STATUS_LINE
                                && lines.get(STATUS_LINE).strip().equals("ready")));
    }

    /// Whether the process with this id is the server of this cluster, and not another process that
    /// got the same id later.
    boolean isServerOf(Path cluster) {
        return Processes.alive(pid) && Processes.isPostgres(pid, cluster);
    }

    private static long number(String line) {
        String text = line.strip();
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
