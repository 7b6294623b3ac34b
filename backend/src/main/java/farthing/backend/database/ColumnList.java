package farthing.backend.database;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// The columns of a table that a feature reads and writes. All its statements take their lists of
/// columns from here.
///
/// @param types PostgreSQL's names of the column types, by column
public record ColumnList(Map<String, String> types) {

    public ColumnList {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /// @param definitions each a name and a type: `category_id uuid`
    public static ColumnList of(String... definitions) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String definition : definitions) {
            int space = definition.indexOf(' ');
            types.put(definition.substring(0, space), definition.substring(space + 1));
        }
        return new ColumnList(types);
    }

    /// These columns and then others.
    public ColumnList and(ColumnList others) {
        Map<String, String> all = new LinkedHashMap<>(types);
        all.putAll(others.types);
        return new ColumnList(all);
    }

    /// `category_id, month`
    public String names() {
        return each((name, type) -> name);
    }

    /// `?::uuid[], ?::date[]`: an array for each column, to be filled from [#rows]
    public String arrays() {
        return each((name, type) -> "?::" + type + "[]");
    }

    /// `notes = excluded.notes, version = excluded.version`
    ///
    /// @param keys the columns that are not assigned
    public String assignments(Collection<String> keys) {
        Map<String, String> assigned = new LinkedHashMap<>(types);
        assigned.keySet().removeAll(keys);
        return new ColumnList(assigned).each((name, type) -> name + " = excluded." + name);
    }

    /// Without rows yet.
    public Columns rows() {
        return new Columns(types.values().toArray(String[]::new));
    }

    private String each(BiFunction<String, String, String> text) {
        return types.entrySet().stream()
                .map(column -> text.apply(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", "));
    }
}
