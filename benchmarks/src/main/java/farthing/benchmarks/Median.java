package farthing.benchmarks;

import java.util.Collection;
import java.util.Locale;

/// The median of figures, and their format.
final class Median {

    private Median() {}

    static double of(Collection<Double> figures) {
        double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// The figure with a number of decimals and a thousands separator.
    static String text(double figure, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", figure);
    }
}
