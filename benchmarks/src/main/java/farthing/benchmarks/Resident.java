package farthing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The resident memory of processes on Linux.
///
/// @param pss in kilobytes; pages shared by several processes are counted once
/// @param rss in kilobytes; shared pages are counted for each process
record Resident(long pss, long rss) {

    private static final Path PROCESSES = Path.of("/proc");

    /// The memory of a process and its descendants.
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

    /// The peak memory of a process.
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
