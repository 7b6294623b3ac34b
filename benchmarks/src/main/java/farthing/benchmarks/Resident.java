package farthing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Memory that processes hold, as Linux counts it.
///
/// @param pss kilobytes; pages that several processes share are counted once in all
/// @param rss kilobytes; they are counted in each
record Resident(long pss, long rss) {

    private static final Path PROCESSES = Path.of("/proc");

    /// Of a process and all it started.
    static Resident of(ProcessHandle process) throws IOException {
        Resident sum = new Resident(0, 0);
        for (ProcessHandle each :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            sum = sum.plus(of(each.pid()));
        }
        return sum;
    }

    static Resident of(long pid) throws IOException {
        List<String> lines =
                Files.readAllLines(PROCESSES.resolve(Long.toString(pid)).resolve("smaps_rollup"));
        return new Resident(kilobytes(lines, "Pss:"), kilobytes(lines, "Rss:"));
    }

    /// The most that a process ever held.
    static long peakMegabytes(long pid) throws IOException {
        Path status = PROCESSES.resolve(Long.toString(pid)).resolve("status");
        return Files.exists(status) ? kilobytes(Files.readAllLines(status), "VmHWM:") / 1024 : 0;
    }

    private Resident plus(Resident other) {
        return new Resident(pss + other.pss, rss + other.rss);
    }

    private static long kilobytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }
}
