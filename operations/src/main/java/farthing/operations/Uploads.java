package farthing.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where files lie while they come in: a folder of this process alone, that no other user of the
/// machine may look into. What a process left that was killed goes with the next start.
public final class Uploads {

    private static final String PROPERTY = "quarkus.http.body.uploads-directory";
    private static final String NAME = "farthing-uploads-";
    private static final Pattern FOLDER = Pattern.compile(NAME + "(\\d{1,10})-.*");

    private Uploads() {}

    /// To be called before the application starts.
    public static void useOwnFolder() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            deleteLeftOver(temporary);
            Path folder =
                    Files.createTempDirectory(
                            temporary, NAME + ProcessHandle.current().pid() + "-");
            System.setProperty(PROPERTY, folder.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param temporary the machine's folder for such files, which others use too
    static void deleteLeftOver(Path temporary) throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            all.filter(Uploads::isLeftOver).forEach(Uploads::delete);
        }
    }

    private static boolean isLeftOver(Path folder) {
        Matcher name = FOLDER.matcher(folder.getFileName().toString());
        if (!name.matches() || !Files.isWritable(folder)) {
            return false;
        }
        long pid = Long.parseLong(name.group(1));
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    /// As far as it goes: another process may be at the same.
    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> insideFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : insideFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException gone) {
            // nothing is lost by it
        }
    }
}
