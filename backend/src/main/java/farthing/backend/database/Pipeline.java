package farthing.backend.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// Statements that are sent together, in one round trip. PostgreSQL runs them in order and skips
/// the rest after one that fails.
///
/// The driver sends statements this way if they are separated by semicolons, and prepares each of
/// them once per connection (pgJDBC, `CompositeQuery`).
public final class Pipeline {

    private final List<Part> parts = new ArrayList<>();

    private record Part(
            Rendered statement,
            Rendered.RowVisitor visitor,
            IntConsumer written,
            @Nullable Object[] values) {}

    /// Sends what one look-up adds, and returns its result.
    ///
    /// @param lookUp adds statements; its supplier is called after they have run
    public static <T> T run(DSLContext context, Function<Pipeline, Supplier<T>> lookUp) {
        Pipeline pipeline = new Pipeline();
        Supplier<T> result = lookUp.apply(pipeline);
        pipeline.run(context);
        return result.get();
    }

    /// Adds a query.
    ///
    /// @param visitor receives each row, after all statements have run
    /// @param values see [Rendered#read]
    public void read(Rendered statement, Rendered.RowVisitor visitor, @Nullable Object... values) {
        parts.add(new Part(statement, visitor, count -> {}, values));
    }

    /// Adds a query. Get the rows after all statements have run.
    ///
    /// @param row reads each row
    /// @param values see [Rendered#read]
    public <T> Supplier<List<T>> list(
            Rendered statement, Rendered.Row<T> row, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        read(statement, each -> rows.add(row.read(each)), values);
        return () -> rows;
    }

    /// As [#list], for a query that returns one row.
    public <T> Supplier<T> one(
            Rendered statement, Rendered.Row<T> row, @Nullable Object... values) {
        Supplier<List<T>> rows = list(statement, row, values);
        return () -> rows.get().getFirst();
    }

    /// Adds an insert, update or delete.
    ///
    /// @param written receives the number of rows written, after all statements have run; an
    ///   exception from it rolls the database transaction back
    /// @param values see [Rendered#read]
    public void write(Rendered statement, IntConsumer written, @Nullable Object... values) {
        parts.add(new Part(statement, row -> {}, written, values));
    }

    /// Sends the statements.
    public void run(DSLContext context) {
        if (!parts.isEmpty()) {
            run(context, together());
        }
    }

    /// Sends the statements and a commit in the same round trip, so that locks are not held for
    /// another one. Row counts are checked only after the commit, so a wrong count cannot prevent
    /// it.
    public void runAndCommit(DSLContext context) {
        run(context, together() + ";\ncommit");
    }

    private String together() {
        return parts.stream()
                .map(part -> part.statement().sql())
                .collect(Collectors.joining(";\n"));
    }

    private void run(DSLContext context, String together) {
        context.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(together)) {
                bind(connection, statement);
                visit(statement, statement.execute());
            } catch (SQLException e) {
                throw new DataAccessException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        int next = 1;
        for (Part part : parts) {
            next = Rendered.bind(connection, statement, next, part.values());
        }
    }

    private void visit(PreparedStatement statement, boolean first) throws SQLException {
        boolean hasRows = first;
        for (Part part : parts) {
            if (hasRows) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        part.visitor().visit(rows);
                    }
                }
            } else {
                part.written().accept(statement.getUpdateCount());
            }
            hasRows = statement.getMoreResults();
        }
    }
}
