package farthing.backend.database;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows for a statement that takes one array for each column (`unnest`). The text of the statement
/// does not depend on the number of rows.
public final class Columns {

    private final String[] types;
    private final List<List<@Nullable Object>> values = new ArrayList<>();

    /// @param types PostgreSQL's names of the column types
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

    /// @param first position of the first parameter, from 1
    /// @return the position after the last parameter
    int bind(PreparedStatement statement, int first) throws SQLException {
        for (int column = 0; column < types.length; column++) {
            @Nullable Object[] cells = values.get(column).toArray();
            Array array = statement.getConnection().createArrayOf(types[column], cells);
            statement.setArray(first + column, array);
        }
        return first + types.length;
    }
}
