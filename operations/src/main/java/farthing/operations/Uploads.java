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

/// A temporary folder for uploads, private to this process and readable only by its user. The next
/// start deletes the folders of killed processes.
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

    /// @param temporary the system's folder for temporary files, which other programs use too
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

    /// Best effort, because another process may be deleting the same folder.
    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> insideFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : insideFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException gone) {
            // the next start tries again
        }
    }
}
