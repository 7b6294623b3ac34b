package farthing.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Measures the import of a file with many transactions compared to COPY, and requests in the
/// resulting large household compared to a small one in the same database.
final class History {

    private static final int FEW = 1_000;
    private static final int WARM_UP = 60;
    private static final int CALLS = 200;

    private History() {}

    static Table measure(Workplace place) throws Exception {
        Size size = place.size();
        Path many = StatementFile.write(place.file("many.csv"), size.rows);
        Path few = StatementFile.write(place.file("few.csv"), FEW);
        try (RunningFarthing application = place.start("history")) {
            EmbeddedDatabase database = EmbeddedDatabase.of(application);
            BenchHousehold small = BenchHousehold.register(application.address());
            ImportTimes.of(small, few);
            BenchHousehold large = importMany(place, application, database, many);
            database.run("vacuum analyze");
            return reads(size, small, large);
        }
    }

    private static BenchHousehold importMany(
            Workplace place, RunningFarthing application, EmbeddedDatabase database, Path file)
            throws Exception {
        Size size = place.size();
        List<Double> previews = new ArrayList<>();
        List<Double> acceptances = new ArrayList<>();
        List<Double> copies = new ArrayList<>();
        BenchHousehold last = null;
        for (int number = 0; number < size.imports; number++) {
            last = BenchHousehold.register(application.address());
            ImportTimes done = ImportTimes.of(last, file);
            previews.add(seconds(done.preview()));
            acceptances.add(seconds(done.acceptance()));
            copies.add(seconds(new Copy(database, place.folder()).run(last)));
        }
        double whole = Median.of(previews) + Median.of(acceptances);
        Table table =
                new Table(
                        "A CSV file of " + Median.text(size.rows, 0) + " rows",
                        "",
                        "preview s",
                        "acceptance s",
                        "together s",
                        "COPY s",
                        "import : COPY",
                        "aim");
        table.row(
                "import",
                Median.text(Median.of(previews), 1),
                Median.text(Median.of(acceptances), 1),
                Median.text(whole, 1),
                Median.text(Median.of(copies), 1),
                Median.text(whole / Median.of(copies), 1),
                "≤ 2.0");
        table.note(
                ("The Java heap was %s and the process used at most %d MB. COPY writes the same"
                                + " transactions and postings into tables with the same indexes;"
                                + " medians of %d.")
                        .formatted(
                                "256 MB",
                                Resident.peakMegabytes(application.process().pid()),
                                size.imports));
        System.out.println(table);
        return Objects.requireNonNull(last);
    }

    private static Table reads(Size size, BenchHousehold small, BenchHousehold large)
            throws Exception {
        Table table =
                new Table(
                        "Reading, by the size of the history",
                        "",
                        Median.text(FEW, 0) + " ms",
                        Median.text(size.rows, 0) + " ms",
                        "large : small",
                        "aim");
        Map<String, String> ofSmall = paths(small);
        Map<String, String> ofLarge = paths(large);
        for (var read : ofSmall.entrySet()) {
            String other = Objects.requireNonNull(ofLarge.get(read.getKey()));
            List<Double> few = new ArrayList<>();
            List<Double> many = new ArrayList<>();
            for (int call = -WARM_UP; call < CALLS; call++) {
                double first = millis(small, read.getValue());
                double second = millis(large, other);
                if (call >= 0) {
                    few.add(first);
                    many.add(second);
                }
            }
            table.row(
                    read.getKey(),
                    Median.text(Median.of(few), 2),
                    Median.text(Median.of(many), 2),
                    Median.text(Median.of(many) / Median.of(few), 2),
                    "≤ 1.30");
        }
        table.note(
                ("Two households of the same database. Medians of %d requests each, one at a time,"
                                + " small and large in turns.")
                        .formatted(CALLS));
        return table;
    }

    private static Map<String, String> paths(BenchHousehold household) throws Exception {
        String category = household.category(StatementFile.CATEGORY);
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("overview, 12 months", "/overview?from=2026-01&until=2026-12");
        paths.put("budget, 1 month", "/budget/2026-12");
        paths.put("budget, 12 months", "/budget?from=2026-01&until=2026-12");
        paths.put("accounts", "/accounts");
        paths.put("list 50", "/transactions?limit=50");
        paths.put("list 50 of a category", "/transactions?limit=50&category=" + category);
        paths.put("list 50, 90 % deep", "/transactions?limit=50&cursor=" + deep(household));
        paths.put("search, a rare word", "/transactions?limit=50&q=" + StatementFile.RARE);
        paths.put("search, a frequent word", "/transactions?limit=50&q=shop");
        paths.replaceAll((name, path) -> household.path() + path);
        return paths;
    }

    /// A cursor to the position after 90 % of the history.
    private static String deep(BenchHousehold household) throws IOException, InterruptedException {
        JsonNode page =
                household
                        .caller()
                        .get(
                                household.path()
                                        + "/transactions?limit=1&until="
                                        + StatementFile.date(1, 10));
        return page.path("next").asText();
    }

    private static double millis(BenchHousehold household, String path)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        household.caller().get(path);
        return (System.nanoTime() - began) / 1e6;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
