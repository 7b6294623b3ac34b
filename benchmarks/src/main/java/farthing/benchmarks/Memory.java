package farthing.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/// Measures the memory of the idle application and its database after one page.
final class Memory {

    private Memory() {}

    static Table measure(Workplace place) throws Exception {
        if (!Files.exists(Path.of("/proc/self/smaps_rollup"))) {
            throw new Missing("this system has no /proc, from which memory is read");
        }
        try (RunningFarthing first = place.start("memory")) {
            String token = BenchHousehold.register(first.address()).token();
            first.stop();
            try (RunningFarthing second =
                    RunningFarthing.start(place.launcher(), first.data(), token)) {
                Thread.sleep(place.size().idleSeconds * 1000L);
                return table(place.size(), second.process());
            }
        }
    }

    private static Table table(Size size, Process process) throws Exception {
        Resident java = Resident.of(process.pid());
        Resident whole = Resident.of(process.toHandle());
        Table table = new Table("Resident memory, idle", "", "PSS MB", "RSS MB", "aim");
        table.row("Java", megabytes(java.pss()), megabytes(java.rss()), "");
        table.row(
                "PostgreSQL",
                megabytes(whole.pss() - java.pss()),
                megabytes(whole.rss() - java.rss()),
                "");
        table.row("together", megabytes(whole.pss()), megabytes(whole.rss()), "≤ 300");
        table.note(
                ("After the home page and %d idle seconds. PSS counts shared memory once,"
                                + " RSS once per process.")
                        .formatted(size.idleSeconds));
        return table;
    }

    private static String megabytes(long kilobytes) {
        return Median.text(kilobytes / 1024.0, 0);
    }
}
