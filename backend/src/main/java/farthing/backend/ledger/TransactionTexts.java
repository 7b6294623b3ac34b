package farthing.backend.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The text fields of a transaction. All statements use this list of columns.
///
/// @param byProperty the texts by their names in the API, without empty ones
public record TransactionTexts(@JsonValue Map<String, String> byProperty) {

    /// No text at all.
    public static final TransactionTexts NONE = new TransactionTexts(Map.of());

    private static final List<TransactionText> ALL = List.of(TransactionText.values());

    /// `notes, external_id`
    static final String COLUMNS = each("%s");

    /// The columns with the alias `t`: `t.notes, t.external_id`
    static final String COLUMNS_OF_T = each("t.%s");

    /// `?::text[], ?::text[]`: an array for each column.
    static final String ARRAYS = String.join(", ", Collections.nCopies(ALL.size(), "?::text[]"));

    /// `notes = ?, external_id = ?`
    static final String ASSIGNMENTS = each("%s = ?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TransactionTexts {
        Map<String, String> kept = new LinkedHashMap<>(byProperty);
        kept.values().removeIf(text -> text == null || text.isEmpty());
        byProperty = Collections.unmodifiableMap(kept);
    }

    /// Reads the texts by their names in the API.
    ///
    /// @param text returns the text with a name; empty for none
    public static TransactionTexts named(UnaryOperator<String> text) {
        return new TransactionTexts(
                ALL.stream()
                        .map(TransactionText::property)
                        .collect(Collectors.toMap(UnaryOperator.identity(), text)));
    }

    static TransactionTexts of(ResultSet row) throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TransactionText each : ALL) {
            texts.put(each.property(), row.getString(each.column()));
        }
        return new TransactionTexts(texts);
    }

    /// The PostgreSQL types of the columns.
    static List<String> types() {
        return Collections.nCopies(ALL.size(), "text");
    }

    /// Empty for none.
    public String get(TransactionText text) {
        return byProperty.getOrDefault(text.property(), "");
    }

    public @Nullable String orNull(TransactionText text) {
        return byProperty.get(text.property());
    }

    /// The values in the order of the columns.
    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        ALL.forEach(each -> values.add(byProperty.getOrDefault(each.property(), each.none())));
        return values;
    }

    private static String each(String format) {
        return ALL.stream()
                .map(TransactionText::column)
                .map(format::formatted)
                .collect(Collectors.joining(", "));
    }
}
