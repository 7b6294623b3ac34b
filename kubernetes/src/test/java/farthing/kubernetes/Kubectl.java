package farthing.kubernetes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs the kubectl on the PATH.
final class Kubectl {

    /// Condition for tests that need kubectl.
    static final String IS_THERE = "farthing.kubernetes.Kubectl#isThere";

    static final String IS_MISSING = "kubernetes: kubectl is not installed";

    private Kubectl() {}

    static boolean isThere() {
        return isInstalled("kubectl");
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// @param folder with a kustomization.yaml
    static String kustomize(Path folder) {
        return run("", "kustomize", folder.toString());
    }

    static Rendering render(Path folder) {
        return Rendering.read(kustomize(folder));
    }

    /// Runs kubectl and returns its standard output.
    ///
    /// @throws AssertionError with the standard error, if kubectl fails
    static String run(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("kubectl"));
        command.addAll(List.of(arguments));
        try {
            Path complaints = Files.createTempFile("kubectl", ".txt");
            Process process =
                    new ProcessBuilder(command).redirectError(complaints.toFile()).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            String complaint = Files.readString(complaints);
            Files.delete(complaints);
            if (status != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + complaint);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
