package farthing.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The statements that the application sends, with their actual plans, from the log of PostgreSQL's
/// auto_explain. Begin and commit are left out.
final class StatementLog implements AutoCloseable {

    /// Settings of a server whose log will be read. They do not start logging.
    static final List<String> SETTINGS =
            List.of(
                    "load 'auto_explain'",
                    "alter system set session_preload_libraries = 'auto_explain'",
                    "alter system set auto_explain.log_format = 'json'",
                    "alter system set auto_explain.log_analyze = on",
                    "alter system set auto_explain.log_buffers = on",
                    "alter system set auto_explain.log_timing = off",
                    "select pg_reload_conf()");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ENTRY = Pattern.compile("duration: [0-9.]+ ms  plan:\n\t(\\{)");

    private static final String CONNECTIONS_BEFORE =
            "select count(*) from pg_stat_activity"
                    + " where application_name = 'farthing' and backend_start < '%s'";

    private final AgroalDataSource connections;
    private final Sql sql = Sql.asOwner();
    private final String file;
    private final boolean nested;

    /// Without the statements of functions, triggers and foreign keys.
    ///
    /// @param connections of the application; they are reopened, because auto_explain is loaded at
    ///   the start of a session
    StatementLog(AgroalDataSource connections) {
        this(connections, false);
    }

    /// @param nested whether to include the statements of functions, triggers and foreign keys
    StatementLog(AgroalDataSource connections, boolean nested) {
        this.connections = connections;
        this.nested = nested;
        file = sql.one("select current_setting('data_directory') || '/../postgresql.log'");
        sql.run("alter system set auto_explain.log_nested_statements = " + nested);
        writeAll("0");
    }

    /// A statement of the application.
    record Statement(String text, JsonNode plan) {

        /// The tables that were scanned sequentially.
        List<String> scannedTables() {
            List<String> tables = new ArrayList<>();
            visit(
                    plan,
                    node -> {
                        if (node.path("Node Type").asText().equals("Seq Scan")) {
                            tables.add(node.path("Relation Name").asText());
                        }
                    });
            return tables;
        }

        /// The indexes that were read from their beginning.
        List<String> readWhole() {
            List<String> whole = new ArrayList<>();
            visit(
                    plan,
                    node -> {
                        String type = node.path("Node Type").asText();
                        if (type.contains("Index") && node.path("Index Cond").isMissingNode()) {
                            whole.add(node.path("Index Name").asText());
                        }
                    });
            return whole;
        }

        /// The number of table rows and index entries read, including those that were filtered out.
        long rowsRead() {
            long[] rows = {0};
            visit(
                    plan,
                    node -> {
                        if (node.path("Node Type").asText().contains("Scan")) {
                            double each =
                                    node.path("Actual Rows").asDouble()
                                            + node.path("Rows Removed by Filter").asDouble()
                                            + node.path("Rows Removed by Index Recheck").asDouble();
                            rows[0] += Math.round(each * node.path("Actual Loops").asDouble());
                        }
                    });
            return rows[0];
        }

        /// The number of 8 kB pages read.
        long pagesRead() {
            return plan.path("Shared Hit Blocks").asLong()
                    + plan.path("Shared Read Blocks").asLong();
        }

        private static void visit(JsonNode node, Consumer<JsonNode> visitor) {
            visitor.accept(node);
            node.path("Plans").forEach(child -> visit(child, visitor));
        }
    }

    /// The statements of a call, in order.
    List<Statement> during(Runnable call) {
        String before = sql.one("select (pg_stat_file('" + file + "')).size");
        call.run();
        String written =
                sql.one("select pg_read_file('%s', %s, 100000000)".formatted(file, before));
        List<Statement> statements = new ArrayList<>();
        Matcher entry = ENTRY.matcher(written);
        while (entry.find()) {
            JsonNode json = json(written.substring(entry.start(1)));
            String text = json.path("Query Text").asText();
            if (isTheApplications(text)) {
                statements.add(new Statement(text, json.path("Plan")));
            }
        }
        return statements;
    }

    /// Excludes the statements of this class. Deferred foreign keys are not nested.
    private boolean isTheApplications(String text) {
        return !text.contains("pg_stat_file")
                && !text.contains("pg_read_file")
                && (nested || !text.startsWith("SELECT 1 FROM ONLY"));
    }

    @Override
    public void close() {
        writeAll("-1");
        sql.close();
    }

    private void writeAll(String minDuration) {
        sql.run("alter system set auto_explain.log_min_duration = " + minDuration);
        sql.run("select pg_reload_conf()");
        while (!heardBy(minDuration)) {
            Thread.onSpinWait();
        }
        // Closes idle connections, in the background. Closing those in use could interrupt the next
        // request.
        String flushed = sql.one("select clock_timestamp()");
        connections.flush(AgroalDataSource.FlushMode.GRACEFUL);
        while (!sql.one(CONNECTIONS_BEFORE.formatted(flushed)).equals("0")) {
            Thread.onSpinWait();
        }
    }

    private static boolean heardBy(String minDuration) {
        try (Sql next = Sql.asOwner()) {
            return next.one("select current_setting('auto_explain.log_min_duration')")
                    .equals(minDuration);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
