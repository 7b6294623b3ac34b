package farthing.benchmarks;

/// A program that a measurement needs is not installed. The message names the package to install.
final class Missing extends Exception {

    private static final long serialVersionUID = 1L;

    Missing(String message) {
        super(message);
    }
}
