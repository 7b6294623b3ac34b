package farthing.backend.backups;

import java.util.List;
import java.util.stream.Collectors;

/// A table and the columns that are stored in it, in their order; generated ones follow from them.
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
