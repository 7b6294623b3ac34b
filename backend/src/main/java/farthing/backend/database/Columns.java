package farthing.backend.database;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows that a statement takes as one array for each column (`unnest`), so that its text is the
/// same however many they are.
public final class Columns {

    private final String[] types;
    private final List<List<@Nullable Object>> values = new ArrayList<>();

    /// @param types of the columns, in PostgreSQL's words
    public Columns(String... types) {
        this.types = types;
        for (int column = 0; column < types.length; column++) {
            values.add(new ArrayList<>());
        }
    }

    public void add(@Nullable Object... row) {
        for (int column = 0; column < types.length; column++) {
            values.get(column).add(row[column]);
        }
    }

    /// @return the position after the last
    int bind(PreparedStatement statement, int first) throws SQLException {
        for (int column = 0; column < types.length; column++) {
            @Nullable Object[] cells = values.get(column).toArray();
            Array array = statement.getConnection().createArrayOf(types[column], cells);
            statement.setArray(first + column, array);
        }
        return first + types.length;
    }
}
