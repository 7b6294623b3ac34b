package farthing.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A table with one row per call of [#add], to check which commits survived.
final class Books {

    private Books() {}

    static void add(Login login) throws SQLException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS coin (year int)");
            statement.execute("INSERT INTO coin VALUES (1860)");
        }
    }

    static int count(Login login) throws SQLException {
        return Integer.parseInt(ask(login, "SELECT count(*) FROM coin"));
    }

    static String ask(Login login, String question) throws SQLException {
        try (Connection connection = connect(login);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    private static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    }
}
