package farthing.backend.backups;

import farthing.backend.database.AppliedMigrations;
import farthing.backend.ledger.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Writes a backup of the database as of one point in time, while others may keep writing to it.
/// Streams the rows, so memory use does not depend on their number.
public final class WriteBackup {

    private WriteBackup() {}

    /// @param connection of the user who owns the tables; not shared
    /// @throws CannotBackUp if the file already exists, if the database cannot be read or the file
    ///   cannot be written, or if the schema is not of this release
    public static Manifest write(Connection connection, Path file, Overwrite overwrite)
            throws CannotBackUp {
        try (NewFile created = NewFile.open(file, overwrite)) {
            DatabaseSnapshot.take(connection);
            AppliedMigrations migrations = AppliedMigrations.read(connection);
            refuseWhatIsNotOurs(migrations);
            Manifest manifest = write(connection, migrations, created);
            connection.rollback();
            created.keep();
            return manifest;
        } catch (FileAlreadyExistsException e) {
            throw new CannotBackUp(
                    "The file " + file + " already exists: use another name, or add --overwrite",
                    e);
        } catch (IOException e) {
            throw CannotBackUp.because(file, e);
        } catch (SQLException e) {
            throw CannotBackUp.because(e);
        }
    }

    private static Manifest write(
            Connection connection, AppliedMigrations migrations, NewFile created)
            throws IOException, SQLException {
        try (BackupWriter backup = new BackupWriter(created.channel())) {
            List<Manifest.Table> tables = new ArrayList<>();
            for (StoredTable table : Catalog.tables(connection)) {
                tables.add(backup.table(table, out -> copies(connection).copyOut(out(table), out)));
            }
            Manifest manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            version(),
                            moment(connection),
                            migrations.checksums(),
                            Verification.differences(connection).size(),
                            tables);
            backup.finish(manifest);
            return manifest;
        }
    }

    private static void refuseWhatIsNotOurs(AppliedMigrations migrations) throws CannotBackUp {
        if (migrations.checksums().isEmpty()) {
            throw new CannotBackUp("The database is empty", null);
        }
        if (!migrations.isStage()) {
            throw new CannotBackUp(
                    "The data are of another release of Farthing (schema "
                            + migrations.newest()
                            + "; this release has schema "
                            + AppliedMigrations.newestKnown()
                            + "): make the backup with that release",
                    null);
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String out(StoredTable table) {
        return "copy " + table.withColumns() + " to stdout";
    }

    private static Instant moment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select date_trunc('second', now()) as moment")) {
            rows.next();
            return rows.getObject("moment", OffsetDateTime.class).toInstant();
        }
    }

    private static String version() throws IOException {
        try (InputStream version = WriteBackup.class.getResourceAsStream("version")) {
            return new String(
                            Objects.requireNonNull(version).readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        }
    }
}
