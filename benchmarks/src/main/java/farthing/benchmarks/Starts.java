package farthing.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// Measures the time from the launcher's second and later starts to the home page of a signed-in
/// user, and the time to stop.
final class Starts {

    private Starts() {}

    static Table measure(Workplace place) throws Exception {
        List<Double> starts = new ArrayList<>();
        List<Double> stops = new ArrayList<>();
        String token;
        RunningFarthing first = place.start("start");
        try (first) {
            BenchHousehold household = BenchHousehold.register(first.address());
            household.fill(1_000);
            token = household.token();
        }
        for (int number = 0; number < place.size().starts; number++) {
            RunningFarthing again = RunningFarthing.start(place.launcher(), first.data(), token);
            starts.add(again.untilFirstPage().toNanos() / 1e9);
            stops.add(again.stop().toNanos() / 1e9);
        }
        Table table = new Table("Start and stop", "", "median s", "least s", "most s", "aim");
        table.row(line("launcher to the home page", starts, "≤ 1.50"));
        table.row(line("stop", stops, ""));
        table.note(
                ("%d starts with a household of 1,000 transactions. The home page is that of a"
                                + " signed-in user.")
                        .formatted(starts.size()));
        return table;
    }

    private static String[] line(String name, List<Double> figures, String aim) {
        return new String[] {
            name,
            Median.text(Median.of(figures), 2),
            Median.text(figures.stream().mapToDouble(f -> f).min().orElseThrow(), 2),
            Median.text(figures.stream().mapToDouble(f -> f).max().orElseThrow(), 2),
            aim
        };
    }
}
