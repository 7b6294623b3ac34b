package farthing.backend;

/// Misleading or missing statistics that PostgreSQL may have of all tables. No query plan may
/// depend on them.
enum HostileStatistics {
    /// Statistics from a tenth of the usual sample.
    SMALL_SAMPLE(""),
    /// No statistics, as in a table that was just filled.
    NONE(
            """
            select pg_clear_relation_stats('public', name) from pg_temp.stored;
            select pg_clear_attribute_stats('public', name, attribute, false)
              from pg_temp.stored_column;
            """),
    /// All rows seem to belong to one household.
    ONE_HOUSEHOLD(columns("attribute = 'household_id'", "'n_distinct', 1::real")),
    /// The rows seem to belong to a thousand households.
    THOUSAND_HOUSEHOLDS(columns("attribute = 'household_id'", "'n_distinct', 1000::real")),
    /// The tables seem to have one row per page. The server takes the number of pages from the
    /// disk.
    TOO_FEW_ROWS(size(1_000, 1_000)),
    /// The tables seem to have a million rows per page.
    TOO_MANY_ROWS(size(1, 1_000_000)),
    /// The statistics are of old data with other dates, and with one account, category, payee,
    /// status and so on.
    STALE(
            columns(
                    "type = 'date'",
                    "'histogram_bounds', '{1990-01-01,1990-06-01,1990-12-31}'::text"),
            columns("type <> 'date' and attribute <> 'household_id'", "'n_distinct', 1::real")),
    /// Every value of the other columns seems to be unique.
    UNIQUE(columns("attribute <> 'household_id'", "'n_distinct', -1::real")),
    /// Columns that may be null seem to be always null, and texts to have one value that no
    /// statement looks for.
    UNUSUAL(
            columns("type <> 'text' and nullable", "'null_frac', 1::real"),
            columns(
                    "type = 'text'",
                    "'null_frac', case when nullable then 0.999 else 0 end::real,"
                            + " 'most_common_vals', '{unusual}'::text,"
                            + " 'most_common_freqs', case when nullable then array[0.001]"
                            + " else array[1] end::real[]"));

    /// The tables, also those that a later migration adds, and the indexes that have statistics.
    private static final String STORED =
            """
            create temporary table stored as
            select c.oid, c.relname::text as name, c.relkind = 'r' as is_table
              from pg_class c
              left join pg_index i on i.indexrelid = c.oid
             where c.relnamespace = 'public'::regnamespace
               and (c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                    or i.indexprs is not null);
            create temporary table stored_column as
            select s.name, a.attname::text as attribute, format_type(a.atttypid, null) as type,
                   not a.attnotnull as nullable
              from stored s
              join pg_attribute a on a.attrelid = s.oid and a.attnum > 0 and not a.attisdropped;
            """;

    /// Autovacuum would replace the statistics. Changing a table also invalidates the plans that
    /// were made with the statistics before.
    private static final String AUTOVACUUM =
            """
            do $$
            declare
              name text;
            begin
              for name in select relname from pg_class
                           where relnamespace = 'public'::regnamespace and relkind = 'r' loop
                execute format('alter table %%I %s', name);
              end loop;
            end $$
            """;

    private final String statements;

    HostileStatistics(String... statements) {
        this.statements = String.join("", statements);
    }

    private static String columns(String which, String statistics) {
        return """
        select pg_clear_attribute_stats('public', name, attribute, false)
          from pg_temp.stored_column where %2$s;
        select 1 / bool_and(pg_restore_attribute_stats(
                     'schemaname', 'public', 'relname', name, 'attname', attribute,
                     'inherited', false, %1$s))::integer as imposed -- else divides by zero
          from pg_temp.stored_column where %2$s;
        """
                .formatted(
                        statistics.contains("null_frac")
                                ? statistics
                                : "'null_frac', 0::real, " + statistics,
                        which);
    }

    private static String size(int pages, int rows) {
        return """
        select 1 / bool_and(pg_restore_relation_stats(
                     'schemaname', 'public', 'relname', name, 'relpages', %s,
                     'reltuples', %s::real))::integer as imposed -- else divides by zero
          from pg_temp.stored where is_table;
        """
                .formatted(pages, rows);
    }

    /// Sets these statistics.
    void impose() {
        try (Sql sql = Sql.asOwner()) {
            sql.run("set default_statistics_target = 10");
            sql.run("analyze");
            sql.run(STORED);
            if (!statements.isEmpty()) {
                sql.run(statements);
            }
            sql.run(AUTOVACUUM.formatted("set (autovacuum_enabled = false)"));
        }
    }

    /// Restores correct statistics.
    static void lift() {
        try (Sql sql = Sql.asOwner()) {
            sql.run(AUTOVACUUM.formatted("reset (autovacuum_enabled)"));
            sql.run("analyze");
        }
    }
}
