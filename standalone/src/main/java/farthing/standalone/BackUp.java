package farthing.standalone;

import farthing.backend.backups.CannotBackUp;
import farthing.backend.backups.Manifest;
import farthing.backend.backups.Overwrite;
import farthing.backend.backups.WriteBackup;
import farthing.embedded.CannotStart;
import farthing.settings.FileArguments;
import farthing.settings.Mistakes;
import farthing.settings.StandaloneSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// `backup FILE`: writes all data to one file, even while Farthing runs.
final class BackUp {

    private BackUp() {}

    static void run(List<String> arguments) throws Mistakes, CannotRun {
        FileArguments asked = FileArguments.read(arguments);
        StandaloneSettings settings = StandaloneSettings.read(System.getenv(), asked.flags());
        try (OpenDatabase database = OpenDatabase.beside(settings);
                Connection connection = database.connect()) {
            Overwrite overwrite = asked.overwrite() ? Overwrite.ALLOWED : Overwrite.NEVER;
            Manifest written = WriteBackup.write(connection, asked.file(), overwrite);
            System.out.println("Backup written to " + asked.file() + ". " + content(written));
            if (written.differences() > 0) {
                System.out.printf(
                        "Verification found %d differences; `./farthing verify` lists them.%n",
                        written.differences());
            }
        } catch (CannotStart | CannotBackUp e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            throw CannotRun.because("The database cannot be reached", e);
        }
    }

    /// A sentence with some figures.
    static String content(Manifest manifest) {
        return "Households: %d, transactions: %d, as of %s."
                .formatted(
                        manifest.rows("household"),
                        manifest.rows("transaction"),
                        manifest.createdAt());
    }
}
