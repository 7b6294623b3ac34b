package farthing.benchmarks;

/// How much is measured.
///
/// @param rounds how often the two sides of a ratio take turns
/// @param loadSeconds of each turn under load
/// @param rows of the large household, and of the file that is imported
/// @param imports how often the file is imported
/// @param starts how often the application is started
/// @param idleSeconds before memory is looked at
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
