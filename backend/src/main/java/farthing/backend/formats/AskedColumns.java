package farthing.backend.formats;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.http.Json;
import farthing.backend.problems.RequestProblem;
import farthing.contract.ImportColumnsRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns that a request specifies.
///
/// @param numbers columns given by number, here from 0
/// @param names columns given by their name in the header, as normalised by [ColumnNames#key]
record AskedColumns(Map<Column, Integer> numbers, Map<Column, String> names) {

    private static final int MOST = 500;

    static final AskedColumns NONE = new AskedColumns(Map.of(), Map.of());

    /// Parses the JSON of the form field `columns`.
    ///
    /// @throws farthing.backend.problems.Refused `malformed-json`, `invalid-fields`
    static AskedColumns read(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return NONE;
        }
        ImportColumnsRequest asked =
                Json.read(json.getBytes(StandardCharsets.UTF_8), ImportColumnsRequest.class);
        AskedColumns columns =
                new AskedColumns(new EnumMap<>(Column.class), new EnumMap<>(Column.class));
        columns.put(Column.DATE, asked.date());
        columns.put(Column.AMOUNT, asked.amount());
        columns.put(Column.DEBIT, asked.debit());
        columns.put(Column.CREDIT, asked.credit());
        columns.put(Column.DIRECTION, asked.direction());
        columns.put(Column.PAYEE, asked.payee());
        columns.put(Column.NOTES, asked.notes());
        columns.put(Column.CATEGORY, asked.category());
        columns.put(Column.EXTERNAL_ID, asked.externalId());
        columns.put(Column.CURRENCY, asked.currency());
        return columns;
    }

    private void put(Column column, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return;
        }
        String text = value.asText().strip();
        boolean number = value.isIntegralNumber() || text.matches("[0-9]{1,3}");
        if (number && value.asInt() >= 1 && value.asInt() <= MOST) {
            numbers.put(column, value.asInt() - 1);
        } else if (value.isTextual() && !number && !ColumnNames.key(text).isEmpty()) {
            names.put(column, ColumnNames.key(text));
        } else {
            throw RequestProblem.InvalidFields.at(
                            "/columns/" + column.text(),
                            "Use the name of a column, or its number from 1 to " + MOST)
                    .refused();
        }
    }

    boolean hasNames() {
        return !names.isEmpty();
    }

    /// The positions of the columns under this header; empty if a name is not in the header.
    Optional<ColumnPositions> in(List<String> header) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        positions.putAll(numbers);
        List<String> keys = header.stream().map(ColumnNames::key).toList();
        for (var name : names.entrySet()) {
            int at = keys.indexOf(name.getValue());
            if (at < 0) {
                return Optional.empty();
            }
            positions.put(name.getKey(), at);
        }
        return Optional.of(new ColumnPositions(positions));
    }
}
