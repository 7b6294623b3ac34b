package farthing.backend.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import farthing.backend.database.ColumnList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// The text fields of a transaction. All statements use this list of columns.
///
/// @param byProperty the texts by their names in the API, without empty ones
public record FreeTexts(@JsonValue Map<String, String> byProperty) {

    /// No text at all.
    public static final FreeTexts NONE = new FreeTexts(Map.of());

    private static final List<FreeText> ALL = List.of(FreeText.values());

    /// The columns with the alias `t`: `t.notes, t.external_id`
    static final String COLUMNS_OF_T = each("t.%s");

    static final ColumnList COLUMN_LIST =
            ColumnList.of(ALL.stream().map(each -> each.column() + " text").toArray(String[]::new));

    /// `notes = ?, external_id = ?`
    static final String ASSIGNMENTS = each("%s = ?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FreeTexts {
        Map<String, String> kept = new LinkedHashMap<>(byProperty);
        kept.values().removeIf(text -> text == null || text.isEmpty());
        byProperty = Collections.unmodifiableMap(kept);
    }

    /// Reads the texts by their names in the API.
    ///
    /// @param text returns the text with a name; empty for none
    public static FreeTexts named(UnaryOperator<String> text) {
        return new FreeTexts(
                ALL.stream()
                        .map(FreeText::property)
                        .collect(Collectors.toMap(UnaryOperator.identity(), text)));
    }

    static FreeTexts of(ResultSet row) throws SQLException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FreeText each : ALL) {
            texts.put(each.property(), row.getString(each.column()));
        }
        return new FreeTexts(texts);
    }

    /// Empty for none.
    public String get(FreeText text) {
        return byProperty.getOrDefault(text.property(), "");
    }

    public @Nullable String orNull(FreeText text) {
        return byProperty.get(text.property());
    }

    /// The values in the order of the columns.
    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        ALL.forEach(each -> values.add(byProperty.getOrDefault(each.property(), each.none())));
        return values;
    }

    /// The columns that a query has: `line.notes, line.external_id`
    ///
    /// @param format of each column: `line.%s`
    static String in(Select<?> query, String format) {
        return each(format, text -> query.field(text.column()) != null);
    }

    private static String each(String format) {
        return each(format, text -> true);
    }

    private static String each(String format, Predicate<FreeText> which) {
        return ALL.stream()
                .filter(which)
                .map(FreeText::column)
                .map(format::formatted)
                .collect(Collectors.joining(", "));
    }
}
