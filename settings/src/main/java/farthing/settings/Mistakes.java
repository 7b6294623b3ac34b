package farthing.settings;

import java.util.List;

/// The configuration is invalid. Each error is one line with the option and its valid values. No
/// line contains a secret.
public final class Mistakes extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    Mistakes(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    public List<String> lines() {
        return lines;
    }

    /// Prints the errors and exits with status 2, as is usual for invalid arguments.
    public void exit() {
        lines.forEach(line -> System.err.println("farthing: " + line));
        System.exit(2);
    }
}
