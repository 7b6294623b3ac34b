package farthing.backend.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// A statement with a fixed text that runs directly on JDBC. It is for the most frequent
/// statements, where jOOQ's rendering and records would cost more time than the database.
///
/// @param sql with a `?` for each value
public record Rendered(String sql) {

    private static final DSLContext RENDERER = DSL.using(Dialect.configuration());

    /// Renders a query. The values of its parameters are dropped.
    public static Rendered of(Query query) {
        return new Rendered(RENDERER.render(query));
    }

    /// Receives one row, to read its columns by name.
    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /// Makes an object from the columns of one row.
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Runs the query.
    ///
    /// @param row reads each row
    /// @param values one for each `?`, in order
    public <T> List<T> list(DSLContext sql, Row<T> row, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        read(sql, each -> rows.add(row.read(each)), values);
        return rows;
    }

    /// As [#list], for a query that returns one row.
    public <T> T one(DSLContext sql, Row<T> row, @Nullable Object... values) {
        return list(sql, row, values).getFirst();
    }

    /// Runs the query and passes each row to the visitor.
    ///
    /// @param values one for each `?`, in order
    public void read(DSLContext sql, RowVisitor visitor, @Nullable Object... values) {
        run(
                sql,
                values,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            visitor.visit(rows);
                        }
                    }
                });
    }

    /// Runs the statement.
    ///
    /// @param values one for each `?`, in order; [Columns] fill one `?` for each column
    public void execute(DSLContext sql, @Nullable Object... values) {
        run(sql, values, PreparedStatement::execute);
    }

    /// Runs the statement.
    ///
    /// @param values one for each `?`, in order; [Columns] fill one `?` for each column
    /// @return the number of rows written
    public int update(DSLContext sql, @Nullable Object... values) {
        int[] rows = new int[1];
        run(sql, values, statement -> rows[0] = statement.executeUpdate());
        return rows[0];
    }

    private interface Run {
        void on(PreparedStatement statement) throws SQLException;
    }

    private void run(DSLContext context, @Nullable Object[] values, Run run) {
        context.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(connection, statement, 1, values);
                run.on(statement);
            } catch (SQLException e) {
                throw new DataAccessException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    /// @param first position of the first value, from 1
    /// @return the position after the last value
    static int bind(
            Connection connection,
            PreparedStatement statement,
            int first,
            @Nullable Object[] values)
            throws SQLException {
        int next = first;
        for (Object value : values) {
            switch (value) {
                case Columns columns -> next = columns.bind(statement, next);
                case UUID[] ids ->
                        statement.setArray(next++, connection.createArrayOf("uuid", ids));
                case String[] texts ->
                        statement.setArray(next++, connection.createArrayOf("text", texts));
                case null, default -> statement.setObject(next++, value);
            }
        }
        return next;
    }
}
