package farthing.backend.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// A statement whose text is kept, run plainly on JDBC. For the statements that run most often,
/// where rendering the text and making a record of each row would cost more than the database does.
///
/// @param sql with a `?` for each value
public record Rendered(String sql) {

    private static final DSLContext RENDERER = DSL.using(Dialect.configuration());

    /// The text of a query; what its parameters hold is forgotten.
    public static Rendered of(Query query) {
        return new Rendered(RENDERER.render(query));
    }

    /// Looks at one row; columns count from 1.
    @FunctionalInterface
    public interface Visitor {
        void visit(ResultSet row) throws SQLException;
    }

    /// Runs it and shows each row to the visitor.
    ///
    /// @param values in the order of the text
    public void read(DSLContext sql, Visitor visitor, @Nullable Object... values) {
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

    /// Runs it.
    ///
    /// @param values in the order of the text; several [Columns] count as their arrays
    public void execute(DSLContext sql, @Nullable Object... values) {
        run(sql, values, PreparedStatement::execute);
    }

    /// Runs it.
    ///
    /// @param values in the order of the text; several [Columns] count as their arrays
    /// @return how many rows the statement wrote
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

    /// @param first position of the first value
    /// @return the position after the last
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
