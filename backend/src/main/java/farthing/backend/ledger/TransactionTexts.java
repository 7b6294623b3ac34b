package farthing.backend.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The text fields of a transaction. All statements use this list of columns. To add a text, add a
/// component here, and a column to the table and to the view `transaction_search`.
///
/// @param notes empty for none
/// @param externalId the bank's own id; null for none
public record TransactionTexts(String notes, @Nullable String externalId) {

    /// No text at all.
    public static final TransactionTexts NONE = named(name -> "");

    /// The columns of the table, in the order of the components.
    private static final List<String> ALL = List.of("notes", "external_id");

    /// `notes, external_id`
    static final String COLUMNS = each("%s");

    /// The columns with the alias `t`: `t.notes, t.external_id`
    static final String COLUMNS_OF_T = each("t.%s");

    /// `?::text[], ?::text[]`: an array for each column.
    static final String ARRAYS = String.join(", ", Collections.nCopies(ALL.size(), "?::text[]"));

    /// `notes = ?, external_id = ?`
    static final String ASSIGNMENTS = each("%s = ?");

    /// Reads the texts by their names in the API.
    ///
    /// @param text returns the text with a name; empty for none
    public static TransactionTexts named(UnaryOperator<String> text) {
        String externalId = text.apply("externalId");
        return new TransactionTexts(text.apply("notes"), externalId.isEmpty() ? null : externalId);
    }

    static TransactionTexts of(ResultSet row) throws SQLException {
        return new TransactionTexts(row.getString("notes"), row.getString("external_id"));
    }

    /// The PostgreSQL types of the columns.
    static List<String> types() {
        return Collections.nCopies(ALL.size(), "text");
    }

    /// The values in the order of the columns.
    List<@Nullable Object> values() {
        return Arrays.asList(notes, externalId);
    }

    private static String each(String format) {
        return String.join(", ", ALL.stream().map(format::formatted).toList());
    }
}
