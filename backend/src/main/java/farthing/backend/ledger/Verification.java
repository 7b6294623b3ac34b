package farthing.backend.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Verifies the books of all households: recomputes stored data from the postings and reports every
/// difference. It needs the owner of the tables, reads one snapshot, and can run beside the
/// application. The checks are in `V13__plans_and_verification.sql`. The time and the result are
/// stored in the table `verification`.
public final class Verification {

    private Verification() {}

    /// The number of verified rows and the differences.
    ///
    /// @param differences empty if the books are consistent
    public record Result(
            long households, long transactions, long postings, List<String> differences) {}

    /// @param connection of the owner of the tables
    public static Result verify(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            Result result =
                    new Result(
                            count(statement, "household"),
                            count(statement, "transaction"),
                            count(statement, "posting"),
                            differences(connection));
            connection.commit();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            statement.execute("select book_verified(" + result.differences().size() + ")");
            connection.commit();
            return result;
        }
    }

    /// Makes the search texts again, because another release of PostgreSQL may fold letters
    /// differently.
    public static void foldAgain(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    update transaction t set search = made.search
                      from search_text made
                     where made.household_id = t.household_id and made.id = t.id
                       and made.search <> t.search
                    """);
        }
    }

    /// All differences, in the caller's database transaction. Empty if the schema is older than the
    /// verification, because such a schema cannot be verified.
    public static List<String> differences(Connection transaction) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Statement statement = transaction.createStatement()) {
            if (!knows(statement)) {
                return List.of();
            }
            try (ResultSet rows =
                    statement.executeQuery("select * from book_differences() as difference")) {
                while (rows.next()) {
                    differences.add(rows.getString("difference"));
                }
            }
        }
        return List.copyOf(differences);
    }

    private static boolean knows(Statement statement) throws SQLException {
        String exists = "select to_regprocedure('book_differences()') is not null as known";
        try (ResultSet rows = statement.executeQuery(exists)) {
            return rows.next() && rows.getBoolean("known");
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) as rows from " + table)) {
            rows.next();
            return rows.getLong("rows");
        }
    }
}
