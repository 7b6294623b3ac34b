package farthing.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An installed program.
record Program(Path path) {

    /// @param elsewhere folders to search before those of PATH
    /// @param install how to install it, for the error message
    static Program find(String name, List<Path> elsewhere, String install) throws Missing {
        List<Path> folders = new ArrayList<>(elsewhere);
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            folders.add(Path.of(folder));
        }
        Optional<Path> found =
                folders.stream()
                        .map(folder -> folder.resolve(name))
                        .filter(Files::isExecutable)
                        .findFirst();
        return new Program(
                found.orElseThrow(() -> new Missing(name + " is not installed (" + install + ")")));
    }

    static Program wrk() throws Missing {
        return find("wrk", List.of(), "Debian: apt-get install wrk; macOS: brew install wrk");
    }

    /// The newest installed version. The one on the PATH may be a wrapper that chooses another
    /// version.
    static Program pgbench() throws Missing {
        Path releases = Path.of("/usr/lib/postgresql");
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(releases)) {
            try (Stream<Path> found = Files.list(releases)) {
                found.sorted(java.util.Comparator.reverseOrder())
                        .forEach(release -> folders.add(release.resolve("bin")));
            } catch (IOException unreadable) {
                folders.clear();
            }
        }
        return find(
                "pgbench",
                folders,
                "Debian: apt-get install postgresql-contrib; macOS: brew install postgresql");
    }

    /// Runs the program and returns its output.
    ///
    /// @throws IOException if the exit status is not 0
    String run(Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(path.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(
                    path + " failed: " + String.join(" | ", said.lines().limit(5).toList()));
        }
        return said;
    }
}
