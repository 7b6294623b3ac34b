package farthing.backend.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Recomputes the books of all households from the postings and tells every difference. Works as
/// the owner of the tables, in one snapshot, beside a running application. What is asked stands in
/// `V5__verification.sql`; when it was, and what was found, is kept there too.
public final class Verification {

    private Verification() {}

    /// What was looked at, and what was found.
    ///
    /// @param differences empty where the books are right
    public record Result(
            long households, long transactions, long postings, List<String> differences) {}

    /// @param connection as the owner of the tables
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

    /// Every difference, as the transaction of the caller sees the books. None where the schema is
    /// older than the verification: nobody could know.
    public static List<String> differences(Connection transaction) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Statement statement = transaction.createStatement()) {
            if (!knows(statement)) {
                return List.of();
            }
            try (ResultSet rows = statement.executeQuery("select * from book_differences()")) {
                while (rows.next()) {
                    differences.add(rows.getString(1));
                }
            }
        }
        return List.copyOf(differences);
    }

    private static boolean knows(Statement statement) throws SQLException {
        String exists = "select to_regprocedure('book_differences()') is not null";
        try (ResultSet rows = statement.executeQuery(exists)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
