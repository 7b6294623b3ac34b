package farthing.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Learns from the server's log which statements a request sends, with their parameters.
final class Eavesdropper implements AutoCloseable {

    private static final int STEP_MILLIS = 20;
    private static final int PATIENCE_STEPS = 500;

    private final Database database;
    private final Connection connection;
    private final long process;

    Eavesdropper(Database database) throws SQLException, InterruptedException {
        this.database = database;
        this.connection = database.connect();
        this.process = Long.parseLong(ask("select pg_backend_pid()"));
        execute("alter system set log_statement = 'all'");
        execute("select pg_reload_conf()");
        for (int step = 0; !ask("show log_statement").equals("all"); step++) {
            await(step, "the server does not log statements");
        }
    }

    /// A request to the application.
    interface Request {
        void send() throws IOException, InterruptedException;
    }

    /// The statements of one request, from its beginning to its commit.
    List<Sent> statements(Request request) throws IOException, InterruptedException {
        int before = lines().size();
        request.send();
        for (int step = 0; ; step++) {
            List<String> log = lines();
            List<Sent> sent = Sent.read(log.subList(before, log.size()), process);
            if (!sent.isEmpty() && sent.getLast().sql().equalsIgnoreCase("commit")) {
                return sent;
            }
            await(step, "the log has no commit");
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("alter system reset log_statement");
            execute("select pg_reload_conf()");
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(database.log(), StandardCharsets.UTF_8);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void await(int step, String complaint) throws InterruptedException {
        if (step == PATIENCE_STEPS) {
            throw new IllegalStateException(complaint);
        }
        Thread.sleep(STEP_MILLIS);
    }
}
