package farthing.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs shell commands in a folder with the launcher. The commands have their own home folder for
/// the data.
final class Shell {

    private static final long LATE_SECONDS = 90;

    private final Path folder;
    private final Map<String, String> environment;

    private Shell(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    static Shell in(Path folder) throws IOException {
        Path launcher = folder.resolve("farthing");
        Files.writeString(launcher, "#!/bin/sh\nexec '" + launcher() + "' \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        Path home = Files.createDirectory(folder.resolve("home"));
        return new Shell(
                folder,
                Map.of(
                        "HOME", home.toString(),
                        "XDG_DATA_HOME", home.resolve("data").toString(),
                        "FARTHING_JAVA_HOME", System.getProperty("java.home"),
                        "FARTHING_BACKUP_KEEP", "0,0,0"));
    }

    /// A copy of the launcher next to the packaged application, with nothing to build.
    private static Path launcher() throws IOException {
        Path root = Files.createTempDirectory(Path.of("target").toRealPath(), "launcher");
        Path packaged = Path.of("standalone/target/quarkus-app");
        Path application = Files.createDirectories(root.resolve(packaged));
        try (Stream<Path> parts = Files.list(Project.ROOT.toRealPath().resolve(packaged))) {
            for (Path part : parts.filter(Shell::isPackaged).toList()) {
                Files.createSymbolicLink(application.resolve(part.getFileName()), part);
            }
        }
        // there are no newer sources
        Files.createFile(root.resolve("standalone/target/built"));
        // a file instead of the folder target, so that the launcher creates no AOT cache
        Files.createFile(root.resolve("target"));
        for (String part : List.of("scripts", "standalone/java.options")) {
            Files.createSymbolicLink(root.resolve(part), Project.ROOT.toRealPath().resolve(part));
        }
        return Files.copy(
                Project.ROOT.resolve("farthing"),
                root.resolve("farthing"),
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static boolean isPackaged(Path part) {
        return !part.getFileName().toString().startsWith("farthing.aot");
    }

    /// The same shell with an additional variable.
    Shell with(String variable, String value) {
        Map<String, String> all = new HashMap<>(environment);
        all.put(variable, value);
        return new Shell(folder, all);
    }

    /// The default data folder.
    Path data() {
        return folder.resolve("home/data/farthing");
    }

    /// Runs commands until they end or one fails.
    Service.Ended run(String commands) throws Exception {
        Path log = Files.createTempFile("farthing-shell", ".log");
        Process process =
                command(commands).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(LATE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("the command did not end: " + Files.readString(log));
        }
        return new Service.Ended(process.exitValue(), Files.readString(log));
    }

    /// Starts Farthing with a command. Returns when it serves pages.
    Service start(String command) {
        int port = Service.freePort();
        Shell here = with("FARTHING_PORT", Integer.toString(port));
        return Service.standalone(here.command("exec " + command), port);
    }

    private ProcessBuilder command(String commands) {
        ProcessBuilder builder = new ProcessBuilder("bash", "-euc", commands);
        builder.directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FARTHING_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder;
    }
}
