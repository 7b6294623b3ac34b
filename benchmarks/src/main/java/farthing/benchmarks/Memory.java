package farthing.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/// What the application and its database hold when nobody uses them, a page after the start.
final class Memory {

    private Memory() {}

    static Table measure(Workplace place) throws Exception {
        if (!Files.exists(Path.of("/proc/self/smaps_rollup"))) {
            throw new Missing("memory is read from /proc, which this system does not have");
        }
        try (Application first = place.start("memory")) {
            String token = Household.register(first.address()).token();
            first.stop();
            try (Application second = Application.start(place.launcher(), first.data(), token)) {
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
                ("After the home page and %d s of idleness. PSS counts what processes share once,"
                                + " RSS once in each.")
                        .formatted(size.idleSeconds));
        return table;
    }

    private static String megabytes(long kilobytes) {
        return Median.text(kilobytes / 1024.0, 0);
    }
}
