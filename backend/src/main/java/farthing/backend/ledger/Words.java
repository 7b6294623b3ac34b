package farthing.backend.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The plain texts of a transaction. All statements take their columns from here: a new text is a
/// component with its column, and a column of the table and of the view `transaction_search`.
///
/// @param notes empty for none
/// @param externalId the bank's own id; null for none
public record Words(String notes, @Nullable String externalId) {

    /// Of the table, in the order of the components.
    private static final List<String> ALL = List.of("notes", "external_id");

    /// `notes, external_id`
    static final String COLUMNS = each("%s");

    /// The same of the alias `t`: `t.notes, t.external_id`
    static final String COLUMNS_OF_T = each("t.%s");

    /// `?::text[], ?::text[]`: an array of each column.
    static final String ARRAYS = String.join(", ", Collections.nCopies(ALL.size(), "?::text[]"));

    /// `notes = ?, external_id = ?`
    static final String ASSIGNMENTS = each("%s = ?");

    /// Reads them by their name in the API.
    ///
    /// @param text gives the text of a name; empty for none
    public static Words named(UnaryOperator<String> text) {
        String externalId = text.apply("externalId");
        return new Words(text.apply("notes"), externalId.isEmpty() ? null : externalId);
    }

    static Words of(ResultSet row) throws SQLException {
        return new Words(row.getString("notes"), row.getString("external_id"));
    }

    private static String each(String format) {
        return String.join(", ", ALL.stream().map(format::formatted).toList());
    }

    /// Types of the columns.
    static List<String> types() {
        return Collections.nCopies(ALL.size(), "text");
    }

    /// In the order of the columns.
    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(notes);
        values.add(externalId);
        return values;
    }
}
