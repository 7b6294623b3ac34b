package farthing.benchmarks;

import java.util.Collection;
import java.util.Locale;

/// The middle of several figures, and how figures are written.
final class Median {

    private Median() {}

    static double of(Collection<Double> figures) {
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// With so many digits after the point, thousands apart.
    static String text(double figure, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", figure);
    }
}
