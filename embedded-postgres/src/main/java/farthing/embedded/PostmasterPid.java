package farthing.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the server writes about itself into postmaster.pid of its cluster (the format is in
/// PostgreSQL's src/include/utils/pidfile.h).
///
/// @param port 0 until it is known
/// @param ready whether connections are accepted
record PostmasterPid(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /// Empty where there is no file, or one that the server is just writing.
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

    /// Whether the process of this id is alive and the server of this cluster, not another one that
    /// got the id later.
    boolean isServerOf(Path cluster) {
        return Processes.alive(pid) && Processes.isPostgres(pid, cluster);
    }

    private static long number(String line) {
        String text = line.strip();
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
