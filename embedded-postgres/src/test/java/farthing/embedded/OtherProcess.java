package farthing.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// A Java process that starts the server on a folder, adds a row, prints “ready”, and runs until it
/// is killed or its standard input ends.
record OtherProcess(Process process, @Nullable String said) implements AutoCloseable {

    static OtherProcess on(Path data) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProcess.class.getName(),
                                data.toString())
                        .redirectErrorStream(true)
                        .start();
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new OtherProcess(process, reader.readLine());
    }

    @SuppressWarnings("SystemOut") // the test reads standard output
    public static void main(String... arguments) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            Books.add(postgres.login());
            System.out.println("ready");
            if (System.in.read() >= 0) {
                new CountDownLatch(1).await();
            }
            System.exit(0);
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
