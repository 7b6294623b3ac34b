package farthing.backend.formats;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where in a record each thing stands.
///
/// @param positions from 0
record Columns(Map<Column, Integer> positions) {

    Columns {
        positions = Map.copyOf(positions);
    }

    /// By the names of a header; nothing where it is none.
    static Columns named(List<String> header) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        Map<Column, Integer> ranks = new EnumMap<>(Column.class);
        for (int at = 0; at < header.size(); at++) {
            ColumnNames.Meaning known = ColumnNames.find(header.get(at));
            if (known != null
                    && known.rank() < ranks.getOrDefault(known.column(), Integer.MAX_VALUE)) {
                positions.put(known.column(), at);
                ranks.put(known.column(), known.rank());
            }
        }
        return new Columns(positions);
    }

    /// Whether there is what every transaction needs.
    boolean isComplete() {
        return has(Column.DATE) && hasAmount();
    }

    boolean hasAmount() {
        return has(Column.AMOUNT) || has(Column.DEBIT) || has(Column.CREDIT);
    }

    boolean has(Column column) {
        return positions.containsKey(column);
    }

    @Nullable Integer at(Column column) {
        return positions.get(column);
    }

    /// These, and where they have nothing, the other ones, as long as those use no column twice.
    Columns or(Columns other) {
        Map<Column, Integer> merged = new EnumMap<>(Column.class);
        merged.putAll(positions);
        other.positions.forEach((column, at) -> {
            boolean amount = column == Column.AMOUNT;
            boolean side = column == Column.DEBIT || column == Column.CREDIT;
            boolean decided =
                    amount && hasAmount()
                            || side && has(Column.AMOUNT)
                            || positions.containsValue(at);
            if (!decided) {
                merged.putIfAbsent(column, at);
            }
        });
        return new Columns(merged);
    }

    /// The description is the payee where there is no other, else the notes where there are none.
    Columns settled() {
        Map<Column, Integer> settled = new EnumMap<>(Column.class);
        settled.putAll(positions);
        Integer description = settled.remove(Column.DESCRIPTION);
        if (description != null && settled.putIfAbsent(Column.PAYEE, description) != null) {
            settled.putIfAbsent(Column.NOTES, description);
        }
        return new Columns(settled);
    }

    /// For a person: by name in the header, else by number from 1.
    Map<String, String> described(List<String> header) {
        Map<String, String> described = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            Integer at = positions.get(column);
            if (at != null) {
                String name = CellProblem.shown(CsvText.cell(header, at));
                described.put(column.text(), name.isEmpty() ? Integer.toString(at + 1) : name);
            }
        }
        return described;
    }
}
