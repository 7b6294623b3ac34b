package farthing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    private static final String PROPERTY = "quarkus.http.body.uploads-directory";

    @TempDir Path temporary = Path.of("");

    @Test
    void the_upload_folder_is_private() throws IOException {
        Uploads.useOwnFolder();

        Path folder = Path.of(System.getProperty(PROPERTY));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void only_folders_of_ended_processes_are_deleted() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path left = folder(ended.pid());
        Process alive = new ProcessBuilder("sleep", "60").start();
        Path used = folder(alive.pid());
        Path other = Files.createDirectory(temporary.resolve("farthing-uploads-of-somebody"));

        Uploads.deleteLeftOver(temporary);

        assertThat(left).doesNotExist();
        assertThat(used).exists();
        assertThat(other).exists();
        alive.destroy();
    }

    private Path folder(long pid) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("farthing-uploads-" + pid + "-x"));
        Files.writeString(folder.resolve("statement.csv"), "a;b");
        return folder;
    }
}
