package farthing.benchmarks;

/// The size of the measurements.
///
/// @param rounds how often the loads of a comparison take turns
/// @param loadSeconds the duration of each turn
/// @param rows the number of rows of the imported file, and of the large household
/// @param imports how often the file is imported
/// @param starts how often the application is started
/// @param idleSeconds the wait before memory is measured
enum Size {
    FULL(5, 10, 1_000_000, 2, 7, 60),
    QUICK(3, 4, 100_000, 1, 3, 10);

    final int rounds;
    final int loadSeconds;
    final int rows;
    final int imports;
    final int starts;
    final int idleSeconds;

    Size(int rounds, int loadSeconds, int rows, int imports, int starts, int idleSeconds) {
        this.rounds = rounds;
        this.loadSeconds = loadSeconds;
        this.rows = rows;
        this.imports = imports;
        this.starts = starts;
        this.idleSeconds = idleSeconds;
    }
}
