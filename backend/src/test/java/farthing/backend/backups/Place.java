package farthing.backend.backups;

import farthing.backend.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// A database on the test server, accessed as its owner.
record Place(String url) {

    private static final List<String> SCHEMA =
            List.of(
                    """
                    select concat_ws(' ', table_name, column_name, ordinal_position, data_type,
                           column_default, is_nullable, generation_expression)
                      from information_schema.columns where table_schema = 'public'
                    """,
                    """
                    select concat_ws(' ', conrelid::regclass, conname, convalidated, condeferrable,
                           condeferred, pg_get_constraintdef(oid))
                      from pg_constraint where connamespace = 'public'::regnamespace
                       and contype <> 'n'
                    """,
                    """
                    select concat_ws(' ', pg_get_indexdef(indexrelid), indisvalid, indisprimary)
                      from pg_index join pg_class on oid = indexrelid
                     where relnamespace = 'public'::regnamespace
                    """,
                    """
                    select concat_ws(' ', pg_get_triggerdef(oid), tgenabled)
                      from pg_trigger where not tgisinternal
                    """,
                    """
                    select concat_ws(' ', tablename, policyname, roles, cmd, qual, with_check)
                      from pg_policies where schemaname = 'public'
                    """,
                    """
                    select concat_ws(' ', relname, relkind, relrowsecurity, relacl, reloptions)
                      from pg_class where relnamespace = 'public'::regnamespace
                    """,
                    """
                    select concat_ws(' ', attrelid::regclass, attname, attacl)
                      from pg_attribute where attacl is not null and attrelid > 16383
                    """,
                    """
                    select concat_ws(' ', oid::regprocedure, md5(prosrc), prosecdef, proconfig,
                           proacl)
                      from pg_proc where pronamespace = 'public'::regnamespace
                    """,
                    "select extname from pg_extension",
                    "select concat_ws(' ', version, checksum) from flyway_schema_history");

    /// The database of the application under test.
    static Place ofTheApplication() {
        return new Place(Sql.setting("quarkus.datasource.jdbc.url"));
    }

    /// Creates an empty database.
    static Place empty() {
        String name = "place_" + UUID.randomUUID().toString().replace("-", "");
        try (Sql sql = Sql.asOwner()) {
            sql.run("create database " + name);
        }
        return new Place(ofTheApplication().url().replaceAll("/[^/?]+(?=$|\\?)", "/" + name));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user(), password());
    }

    static String user() {
        return Sql.setting("quarkus.datasource.username");
    }

    static String password() {
        return Sql.setting("quarkus.datasource.password");
    }

    Manifest backUp(Path file) throws Exception {
        try (Connection connection = connect()) {
            return WriteBackup.write(connection, file, Overwrite.NEVER);
        }
    }

    void restore(Path file, Overwrite overwrite) throws Exception {
        try (Backup backup = Backup.open(file);
                Connection connection = connect()) {
            RestoreBackup.restore(backup, connection, overwrite);
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }

    /// All tables except Flyway's history, with the number of their rows and a hash of them.
    Map<String, String> content() throws SQLException {
        String tables =
                """
                select table_name from information_schema.tables
                 where table_schema = 'public' and table_type = 'BASE TABLE'
                   and table_name <> 'flyway_schema_history'
                """;
        Map<String, String> content = new TreeMap<>();
        for (String table : column(tables)) {
            String rows =
                    """
                    select count(*) || ' ' || coalesce(md5(string_agg(each, '' order by each)), '')
                      from (select t::text collate "C" as each from public."%s" t) x
                    """
                            .formatted(table);
            content.put(table, column(rows).getFirst());
        }
        return content;
    }

    /// A description of the whole schema from PostgreSQL's catalog, sorted.
    List<String> schema() throws SQLException {
        List<String> schema = new ArrayList<>();
        for (String query : SCHEMA) {
            schema.addAll(column(query));
        }
        return schema.stream().sorted().toList();
    }
}
