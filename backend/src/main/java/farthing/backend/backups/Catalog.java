package farthing.backend.backups;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lists the tables of the database, from its catalog.
final class Catalog {

    /// Tables that are not in a backup:
    ///
    /// * `session`, `api_token`: a token that was revoked after the backup, for example of a stolen
    ///   laptop, must not become valid again.
    /// * `failed_sign_in`: its rows are valid for 15 minutes only.
    /// * `envelope_checkpoint`: the budget makes it again.
    /// * `verification`: its result is not about the restored data.
    /// * `flyway_schema_history`: the migrations write it when they create the schema.
    static final Set<String> LEFT_OUT =
            Set.of(
                    "session",
                    "api_token",
                    "failed_sign_in",
                    "envelope_checkpoint",
                    "verification",
                    "flyway_schema_history");

    private static final String TABLES =
            """
            select class.relname as name,
                   array(select attribute.attname::text
                           from pg_attribute attribute
                          where attribute.attrelid = class.oid and attribute.attnum > 0
                            and not attribute.attisdropped and attribute.attgenerated = ''
                          order by attribute.attnum) as columns
              from pg_class class
             where class.relnamespace = 'public'::regnamespace and class.relkind = 'r'
               and not exists (select from pg_depend owned
                                where owned.classid = 'pg_class'::regclass
                                  and owned.objid = class.oid and owned.deptype = 'e')
             order by class.relname collate "C"
            """;

    private Catalog() {}

    /// All tables except [#LEFT_OUT], ordered by name.
    static List<StoredTable> tables(Connection connection) throws SQLException {
        return all(connection).stream().filter(table -> !LEFT_OUT.contains(table.name())).toList();
    }

    /// All tables except those of extensions, ordered by name.
    static List<StoredTable> all(Connection connection) throws SQLException {
        List<StoredTable> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(
                        new StoredTable(rows.getString("name"), texts(rows.getArray("columns"))));
            }
        }
        return List.copyOf(tables);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
