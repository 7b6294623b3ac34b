package farthing.standalone;

import farthing.backend.backups.Backup;
import farthing.backend.backups.CannotRestore;
import farthing.backend.backups.Overwrite;
import farthing.backend.backups.RestoreBackup;
import farthing.embedded.CannotStart;
import farthing.settings.FileArguments;
import farthing.settings.Mistakes;
import farthing.settings.StandaloneSettings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// `restore FILE`: restores a backup into an empty database. The file is verified before the
/// database is changed or the data folder created.
final class Restore {

    private Restore() {}

    static void run(List<String> arguments) throws Mistakes, CannotRun {
        FileArguments asked = FileArguments.read(arguments);
        StandaloneSettings settings = StandaloneSettings.read(System.getenv(), asked.flags());
        try (Backup backup = Backup.open(asked.file());
                OpenDatabase database = OpenDatabase.open(settings);
                Connection connection = database.connect()) {
            Overwrite overwrite = asked.overwrite() ? Overwrite.ALLOWED : Overwrite.NEVER;
            RestoreBackup.restore(backup, connection, overwrite);
            System.out.printf(
                    "Restored from %s. Verification found %s. %s All users must sign in again.%n",
                    asked.file(),
                    backup.manifest().differences() == 0
                            ? "no differences"
                            : "the same differences as before the backup",
                    BackUp.content(backup.manifest()));
        } catch (CannotStart | CannotRestore e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        } catch (IOException | SQLException e) {
            throw CannotRun.because("The database cannot be reached", e);
        }
    }
}
