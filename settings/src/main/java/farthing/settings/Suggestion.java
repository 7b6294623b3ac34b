package farthing.settings;

import java.util.Collection;
import java.util.Comparator;

/// Suggests the correct name for a misspelled one.
final class Suggestion {

    private static final int FARTHEST = 3;

    private Suggestion() {}

    /// ": did you mean FARTHING_PORT?", or empty if no known name is similar.
    static String near(String wrong, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(wrong, name) <= FARTHEST)
                .min(Comparator.comparingInt(name -> distance(wrong, name)))
                .map(name -> ": did you mean " + name + "?")
                .orElse("");
    }

    /// The Levenshtein distance.
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
