package farthing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Describes the machine on which the figures were measured.
final class Machine {

    private Machine() {}

    static String here() {
        return """
        Machine: %d processors (%s), %s MB of memory, %s %s
        Java %s; %s; %s
        Load average before: %s
        """
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        line("/proc/cpuinfo", "model name"),
                        memory(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.vm.version"),
                        version("pgbench"),
                        version("wrk"),
                        load());
    }

    private static String memory() {
        String digits = line("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "");
        return digits.isEmpty() ? "?" : Long.toString(Long.parseLong(digits) / 1024);
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        } catch (IOException unknown) {
            return "?";
        }
    }

    /// The value of the first line that starts with the name.
    private static String line(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        } catch (IOException unknown) {
            return "?";
        }
    }

    private static String version(String name) {
        try {
            if (name.equals("wrk")) {
                Program.wrk();
                return "wrk";
            }
            return Program.pgbench().run(Map.of(), List.of("--version")).strip();
        } catch (Missing e) {
            return "no " + name;
        } catch (IOException e) {
            return name;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return name;
        }
    }
}
