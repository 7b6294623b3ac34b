package farthing.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// pgbench with one prepared statement per client: the speed of the database server without an
/// application. It uses the same server with a separate schema.
record Pgbench(Program program, EmbeddedDatabase database, Path script) implements Load {

    static final int CLIENTS = 32;

    private static final Pattern RESULT = Pattern.compile("tps = ([0-9.]+)");

    /// Creates the tables.
    static void prepare(EmbeddedDatabase database) throws SQLException, IOException {
        for (String statement : resource("schema.sql").split(";\n")) {
            database.run(statement);
        }
    }

    /// @param name of the script: `insert` or `list`
    static Pgbench of(EmbeddedDatabase database, String name, Path folder)
            throws Missing, IOException {
        Path file = folder.resolve(name + ".sql");
        Files.writeString(file, resource(name + ".sql"));
        return new Pgbench(Program.pgbench(), database, file);
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Pgbench.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public Load.Result run(int seconds) throws IOException, InterruptedException {
        String said =
                program.run(
                        Map.of("PGPASSWORD", database.password()),
                        List.of(
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + CLIENTS,
                                "--jobs=2",
                                "--time=" + seconds,
                                "--file=" + script,
                                "--host=127.0.0.1",
                                "--port=" + database.port(),
                                "--username=" + EmbeddedDatabase.USER,
                                EmbeddedDatabase.NAME));
        Matcher result = RESULT.matcher(said);
        if (!result.find()) {
            throw new IOException(said);
        }
        return new Load.Result(Double.parseDouble(result.group(1)), 0, 0);
    }
}
