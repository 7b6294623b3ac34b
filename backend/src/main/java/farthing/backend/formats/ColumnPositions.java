package farthing.backend.formats;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The position of each column in a record.
///
/// @param positions from 0
record ColumnPositions(Map<Column, Integer> positions) {

    ColumnPositions {
        positions = Map.copyOf(positions);
    }

    /// Recognises columns by their names; empty if the record is not a header.
    static ColumnPositions named(List<String> header) {
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
        return new ColumnPositions(positions);
    }

    /// Whether the columns that every transaction needs are known: a date and an amount.
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

    /// These columns, completed by the other ones as long as no column gets two meanings.
    ColumnPositions or(ColumnPositions other) {
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
        return new ColumnPositions(merged);
    }

    /// Uses the description as the payee if there is no payee column, else as the notes if there is
    /// no notes column.
    ColumnPositions settled() {
        Map<Column, Integer> settled = new EnumMap<>(Column.class);
        settled.putAll(positions);
        Integer description = settled.remove(Column.DESCRIPTION);
        if (description != null && settled.putIfAbsent(Column.PAYEE, description) != null) {
            settled.putIfAbsent(Column.NOTES, description);
        }
        return new ColumnPositions(settled);
    }

    /// The columns for display: by their name in the header, else by their number from 1.
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
