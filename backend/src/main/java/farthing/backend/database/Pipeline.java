package farthing.backend.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// Statements that are sent together and answered together: one round trip, however many they are.
/// PostgreSQL runs them one after the other, and none after one that fails.
///
/// The driver sends statements that are separated by semicolons this way, and prepares each of them
/// once a connection (pgJDBC, `CompositeQuery`).
public final class Pipeline {

    private final List<Part> parts = new ArrayList<>();

    private record Part(
            Rendered statement,
            Rendered.Visitor visitor,
            IntConsumer written,
            @Nullable Object[] values) {}

    /// Adds a statement that reads.
    ///
    /// @param visitor sees each row, once all statements have run
    /// @param values as [Rendered#read] takes them
    public void read(Rendered statement, Rendered.Visitor visitor, @Nullable Object... values) {
        parts.add(new Part(statement, visitor, count -> {}, values));
    }

    /// Adds a statement that writes.
    ///
    /// @param written takes how many rows it wrote, once all statements have run; what it throws
    ///   ends the database transaction
    /// @param values as [Rendered#read] takes them
    public void write(Rendered statement, IntConsumer written, @Nullable Object... values) {
        parts.add(new Part(statement, row -> {}, written, values));
    }

    /// Sends all that were added.
    public void run(DSLContext context) {
        if (!parts.isEmpty()) {
            run(context, together());
        }
    }

    /// Sends all that were added, and commits the database transaction behind them: its locks are
    /// not held for another round trip. What the statements wrote is counted after the commit, so a
    /// count must not decide whether to commit.
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
