package farthing.backend.backups;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Foreign keys and indexes that are dropped while the tables are filled, and then created again
/// from the definitions in PostgreSQL's catalog. Building them once at the end is several times
/// faster than maintaining them for each row, and the tables can be filled in any order. PostgreSQL
/// validates each foreign key when it is created again.
///
/// @param indexes statements that create the indexes again
/// @param foreignKeys statements that create the foreign keys again; they need the indexes
record DroppedConstraints(List<String> indexes, List<String> foreignKeys) {

    private static final String FOREIGN_KEYS =
            """
            select format('alter table %1$s drop constraint %2$I', conrelid::regclass, conname)
                     as drop,
                   format('alter table %1$s add constraint %2$I %3$s', conrelid::regclass, conname,
                          pg_get_constraintdef(oid)) as again
              from pg_constraint
             where contype = 'f' and connamespace = 'public'::regnamespace
             order by conrelid::regclass::text, conname
            """;

    /// Without the indexes of primary keys and other constraints.
    private static final String INDEXES =
            """
            select format('drop index %s', index.indexrelid::regclass) as drop,
                   pg_get_indexdef(index.indexrelid) as again
              from pg_index index
              join pg_class class on class.oid = index.indexrelid
             where class.relnamespace = 'public'::regnamespace
               and index.indrelid <> 'flyway_schema_history'::regclass
               and not exists (select from pg_constraint owner
                                where owner.conindid = index.indexrelid)
             order by class.relname
            """;

    static DroppedConstraints from(Connection connection) throws SQLException {
        // foreign keys first: each depends on an index of the table it references
        List<String> foreignKeys = take(connection, FOREIGN_KEYS);
        return new DroppedConstraints(take(connection, INDEXES), foreignKeys);
    }

    private static List<String> take(Connection connection, String query) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> again = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    drops.add(rows.getString("drop"));
                    again.add(rows.getString("again"));
                }
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
        return List.copyOf(again);
    }
}
