package farthing.backend;

import java.util.ArrayList;
import java.util.List;

/// Misleading or missing statistics that PostgreSQL may have. No query plan may depend on them.
enum HostileStatistics {
    /// Statistics from a tenth of the usual sample.
    SMALL_SAMPLE,
    /// No statistics, as in a table that was just filled.
    NONE,
    /// All rows seem to belong to one household.
    ONE_HOUSEHOLD,
    /// The rows seem to belong to a thousand households.
    THOUSAND_HOUSEHOLDS,
    /// The tables seem to have far fewer rows.
    TOO_FEW_ROWS,
    /// The tables seem to have far more rows.
    TOO_MANY_ROWS,
    /// The statistics are of old data with other dates, accounts, categories, payees and statuses.
    STALE;

    private static final List<String> TABLES =
            List.of(
                    "transaction",
                    "posting",
                    "transaction_tag",
                    "tag",
                    "payee",
                    "account",
                    "category",
                    "month_total",
                    "change",
                    "change_subject");

    /// Sets these statistics.
    void impose() {
        try (Sql sql = Sql.asOwner()) {
            sql.run("set default_statistics_target = 10");
            sql.run("analyze");
            for (String table : TABLES) {
                // else autovacuum would replace the statistics
                sql.run("alter table %s set (autovacuum_enabled = false)".formatted(table));
                statements(sql, table).forEach(sql::run);
            }
        }
    }

    private List<String> statements(Sql sql, String table) {
        return switch (this) {
            case SMALL_SAMPLE -> List.of();
            case NONE -> forgotten(sql, table);
            case ONE_HOUSEHOLD -> List.of(distinct(table, "household_id", 1));
            case THOUSAND_HOUSEHOLDS -> List.of(distinct(table, "household_id", 1000));
            case TOO_FEW_ROWS -> List.of(size(table, 1, 20));
            case TOO_MANY_ROWS -> List.of(size(table, 10_000_000, 1_000_000_000));
            case STALE -> stale(sql, table);
        };
    }

    private static List<String> forgotten(Sql sql, String table) {
        List<String> statements = new ArrayList<>();
        statements.add("select pg_clear_relation_stats('public', '%s')".formatted(table));
        for (String column : columns(sql, table)) {
            statements.add(
                    "select pg_clear_attribute_stats('public', '%s', '%s', false)"
                            .formatted(table, column));
        }
        return statements;
    }

    private static List<String> stale(Sql sql, String table) {
        List<String> statements = new ArrayList<>();
        for (String column : columns(sql, table)) {
            if (column.equals("date")) {
                statements.add(
                        attribute(
                                table,
                                column,
                                "'histogram_bounds', '{1990-01-01,1990-06-01,1990-12-31}'::text"));
            } else if (!column.equals("household_id")) {
                statements.add(distinct(table, column, 1));
            }
        }
        return statements;
    }

    private static List<String> columns(Sql sql, String table) {
        return sql.column(
                """
                select attname from pg_attribute
                 where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                """
                        .formatted(table));
    }

    private static String distinct(String table, String column, int values) {
        return attribute(table, column, "'n_distinct', " + values + "::real");
    }

    private static String attribute(String table, String column, String statistics) {
        return """
        select pg_clear_attribute_stats('public', '%1$s', '%2$s', false),
               pg_restore_attribute_stats('schemaname', 'public', 'relname', '%1$s',
                 'attname', '%2$s', 'inherited', false, 'null_frac', 0::real, %3$s)
        """
                .formatted(table, column, statistics);
    }

    private static String size(String table, int pages, int rows) {
        return """
        select pg_restore_relation_stats('schemaname', 'public', 'relname', '%s',
                 'relpages', %s, 'reltuples', %s::real)
        """
                .formatted(table, pages, rows);
    }

    /// Restores correct statistics.
    static void lift() {
        try (Sql sql = Sql.asOwner()) {
            TABLES.forEach(
                    table -> sql.run("alter table %s reset (autovacuum_enabled)".formatted(table)));
            sql.run("analyze");
        }
    }
}
