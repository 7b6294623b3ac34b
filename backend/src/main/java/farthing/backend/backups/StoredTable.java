package farthing.backend.backups;

import java.util.List;
import java.util.stream.Collectors;

/// A table and its stored columns, in order. Generated columns are left out.
record StoredTable(String name, List<String> columns) {

    StoredTable {
        columns = List.copyOf(columns);
    }

    /// For `COPY`: `public."posting" ("household_id", …)`.
    String withColumns() {
        return qualified()
                + columns.stream()
                        .map(StoredTable::quoted)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /// `public."posting"`
    String qualified() {
        return "public." + quoted(name);
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
