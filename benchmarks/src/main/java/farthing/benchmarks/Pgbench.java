package farthing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// pgbench with a script, as the role the application works as, every statement prepared once a
/// client.
record Pgbench(Program program, Database database, Path script) {

    static final int CLIENTS = 32;

    private static final Pattern RESULT = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("failed transactions: ([0-9]+)");

    /// Writes the script and the table of its parameters.
    static Pgbench of(Database database, String table, Script script, Path folder)
            throws Missing, SQLException, IOException {
        Program program = Program.pgbench();
        store(database, table, script.columns());
        Path file = folder.resolve(table + ".sql");
        Files.writeString(file, script.text());
        return new Pgbench(program, database, file);
    }

    /// @return transactions a second
    double run(int seconds) throws IOException, InterruptedException {
        String said =
                program.run(
                        Map.of(
                                "PGPASSWORD",
                                database.password(),
                                "PGOPTIONS",
                                "-c role=farthing_app"),
                        List.of(
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + CLIENTS,
                                "--jobs=2",
                                "--time=" + seconds,
                                "--define=ready=0",
                                "--define=made=0",
                                "--define=began=" + System.currentTimeMillis() / 1000,
                                "--file=" + script,
                                "--host=127.0.0.1",
                                "--port=" + database.port(),
                                "--username=" + Database.USER,
                                Database.NAME));
        Matcher result = RESULT.matcher(said);
        Matcher failed = FAILED.matcher(said);
        if (!result.find() || failed.find() && !failed.group(1).equals("0")) {
            throw new IOException(said);
        }
        return Double.parseDouble(result.group(1));
    }

    private static void store(Database database, String table, List<Script.Column> columns)
            throws SQLException {
        String named = String.join(" text, ", columns.stream().map(Script.Column::name).toList());
        database.run(
                "create schema if not exists farthing_bench",
                "grant usage on schema farthing_bench to farthing_app",
                "create table farthing_bench."
                        + table
                        + " (client integer primary key, "
                        + named
                        + " text)",
                "grant select on farthing_bench." + table + " to farthing_app");
        String insert =
                "insert into farthing_bench."
                        + table
                        + " values (?"
                        + ", ?".repeat(columns.size())
                        + ")";
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int client = 0; client < CLIENTS; client++) {
                statement.setInt(1, client);
                for (int at = 0; at < columns.size(); at++) {
                    statement.setString(2 + at, columns.get(at).values().get(client));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
        database.run("analyze farthing_bench." + table);
    }

    static void drop(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists farthing_bench cascade");
        }
    }
}
