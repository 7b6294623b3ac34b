package farthing.backend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/// Direct access to the test database, as the owner of the tables or with the application's role.
/// Errors are thrown as [AssertionError] with PostgreSQL's message.
public final class Sql implements AutoCloseable {

    /// Selects the sessions that wait for a lock.
    public static final String WHO_WAITS = " from pg_stat_activity where wait_event_type = 'Lock'";

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    public static Sql asOwner() {
        return new Sql(unchecked(Sql::connect));
    }

    /// Runs a statement as the owner.
    static void once(String statement) {
        try (Sql sql = asOwner()) {
            sql.run(statement);
        }
    }

    /// Opens a transaction for one household with the application's role.
    public static Sql asApplication(String household) {
        Sql sql = asOwner();
        unchecked(() -> {
            sql.connection.setAutoCommit(false);
            return household;
        });
        sql.run("set role farthing_app");
        sql.run("select set_config('app.household_id', '" + household + "', true)");
        return sql;
    }

    /// Makes a call while another session holds a lock, and releases the lock when the call waits
    /// for it.
    ///
    /// @param hold statement that takes the lock
    /// @param end `commit` to commit the other session, or a statement to run in a third session
    public static <A> A whileHeld(String hold, Supplier<A> call, String end) {
        try (Sql other = asOwner();
                Sql watch = asOwner()) {
            other.run("begin");
            other.run(hold);
            CompletableFuture<A> answer = CompletableFuture.supplyAsync(call);
            while (!answer.isDone() && watch.one("select count(*)" + WHO_WAITS).equals("0")) {
                Thread.onSpinWait();
            }
            (end.equals("commit") ? other : watch).run(end);
            A told = answer.join();
            other.run("rollback");
            return told;
        }
    }

    public Connection connection() {
        return connection;
    }

    public void run(String sql) {
        unchecked(() -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /// The first column of every row, as text.
    public List<String> column(String sql) {
        return unchecked(() -> {
            List<String> values = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(String.valueOf(rows.getString(1)));
                }
            }
            return values;
        });
    }

    public String one(String sql) {
        return column(sql).getFirst();
    }

    public void commit() {
        unchecked(() -> {
            connection.commit();
            return "";
        });
    }

    @Override
    public void close() {
        unchecked(() -> {
            connection.close();
            return "";
        });
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
    }

    public static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> T unchecked(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
