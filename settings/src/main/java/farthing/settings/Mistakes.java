package farthing.settings;

import java.util.List;

/// What is wrong with the configuration: one line a mistake, each naming the option and what it
/// must be. No line holds a secret.
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

    /// Tells them and ends the process with status 2, as programs do that were called wrongly.
    public void exit() {
        lines.forEach(line -> System.err.println("farthing: " + line));
        System.exit(2);
    }
}
