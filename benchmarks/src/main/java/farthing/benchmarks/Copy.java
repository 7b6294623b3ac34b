package farthing.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Copies the rows of a household into empty tables with the same indexes, to measure the maximum
/// insert rate of the database.
record Copy(EmbeddedDatabase database, Path folder) {

    private static final List<String> TABLES = List.of("transaction", "posting");

    Duration run(BenchHousehold household) throws SQLException, IOException {
        String id = household.path().substring(household.path().lastIndexOf('/') + 1);
        database.run("create schema farthing_bench");
        try (Connection connection = database.connect()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                database.run(
                        "create table farthing_bench.%1$s (like public.%1$s including indexes)"
                                .formatted(table));
                String rows =
                        "copy (select * from public.%s where household_id = '%s') to stdout"
                                .formatted(table, id);
                try (OutputStream out = Files.newOutputStream(folder.resolve(table))) {
                    copy.copyOut(rows, out);
                }
            }
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            for (String table : TABLES) {
                try (InputStream in = Files.newInputStream(folder.resolve(table))) {
                    copy.copyIn("copy farthing_bench." + table + " from stdin", in, 1 << 16);
                }
            }
            connection.commit();
            return Duration.ofNanos(System.nanoTime() - began);
        } finally {
            database.run("drop schema farthing_bench cascade");
        }
    }
}
