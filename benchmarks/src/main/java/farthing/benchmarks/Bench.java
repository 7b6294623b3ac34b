package farthing.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `./farthing bench`: runs all measurements, or those given as arguments, one after the other.
/// Each starts and stops the processes that it needs. All data are in a temporary folder. The
/// system property `farthing.launcher` is the path of the launcher.
public final class Bench {

    private Bench() {}

    /// A measurement.
    @FunctionalInterface
    interface Measurement {

        /// @return the results
        Table measure(Workplace place) throws Exception;
    }

    public static void main(String... arguments) throws Exception {
        List<String> names = new ArrayList<>(List.of(arguments));
        Size size = names.remove("--quick") ? Size.QUICK : Size.FULL;
        Map<String, Measurement> measurements = measurements();
        for (String name : names) {
            if (!measurements.containsKey(name)) {
                System.err.println(
                        "farthing: unknown measurement \""
                                + name
                                + "\"; the measurements are "
                                + String.join(", ", measurements.keySet()));
                System.exit(2);
            }
        }
        if (!names.isEmpty()) {
            measurements.keySet().retainAll(names);
        }
        System.exit(run(size, measurements) ? 0 : 1);
    }

    private static Map<String, Measurement> measurements() {
        Map<String, Measurement> measurements = new LinkedHashMap<>();
        measurements.put("throughput", Throughput::measure);
        measurements.put("history", History::measure);
        measurements.put("budget", Budgets::measure);
        measurements.put("start", Starts::measure);
        measurements.put("memory", Memory::measure);
        measurements.put("pages", PageBytes::measure);
        measurements.put("paint", Paints::measure);
        return measurements;
    }

    private static boolean run(Size size, Map<String, Measurement> measurements) throws Exception {
        long began = System.nanoTime();
        Path folder = Files.createTempDirectory("farthing-bench");
        Path launcher = Path.of(System.getProperty("farthing.launcher", "./farthing"));
        Workplace place = new Workplace(launcher, folder, size);
        Thread hook = new Thread(() -> delete(folder));
        Runtime.getRuntime().addShutdownHook(hook);
        boolean whole = true;
        System.out.println(Machine.here());
        for (var each : measurements.entrySet()) {
            System.err.println("measuring " + each.getKey() + " …");
            try {
                System.out.println(each.getValue().measure(place));
            } catch (Missing e) {
                System.out.println("## " + each.getKey() + "\n\nSkipped: " + e.getMessage() + "\n");
            } catch (Exception e) {
                whole = false;
                System.out.println("## " + each.getKey() + "\n\nFailed: " + e + "\n");
            }
        }
        System.out.printf("Took %d s.%n", (System.nanoTime() - began) / 1_000_000_000);
        return whole;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (java.io.IOException left) {
            System.err.println("farthing: " + folder + " could not be deleted: " + left);
        }
    }
}
