package farthing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The application's embedded database, used as its superuser. Port and password come from the data
/// folder.
///
/// @param log the server's log file
record EmbeddedDatabase(int port, String password, Path log) {

    static final String USER = "farthing";
    static final String NAME = "farthing";

    static EmbeddedDatabase of(RunningFarthing application) throws IOException {
        Path data = application.data();
        List<String> pid = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
        return new EmbeddedDatabase(
                Integer.parseInt(pid.get(3).strip()),
                Files.readString(data.resolve("password")).strip(),
                data.resolve("postgresql.log"));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, USER, password);
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /// The first column of the first row.
    String ask(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
