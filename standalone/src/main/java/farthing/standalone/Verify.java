package farthing.standalone;

import farthing.backend.ledger.Verification;
import farthing.embedded.CannotStart;
import farthing.embedded.EmbeddedPostgres;
import farthing.embedded.Login;
import farthing.settings.DatabaseSettings;
import farthing.settings.Flags;
import farthing.settings.Mistakes;
import farthing.settings.StandaloneSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// `verify`: recomputes the books and tells every difference, one a line. Asks the database of a
/// running Farthing; where none runs, starts the database for the time.
final class Verify {

    private Verify() {}

    /// Whether the books are right.
    static boolean run(List<String> arguments) throws Mistakes, CannotRun {
        StandaloneSettings settings =
                StandaloneSettings.read(System.getenv(), Flags.read(arguments));
        Optional<Login> running =
                settings.database().isPresent()
                        ? Optional.empty()
                        : EmbeddedPostgres.running(settings.data());
        if (running.isPresent()) {
            Login login = running.get();
            return verify(login.jdbcUrl(), login.user(), login.password());
        }
        if (settings.database().isEmpty()) {
            mustHoldBooks(settings.data());
        }
        try (OpenDatabase database = OpenDatabase.open(settings)) {
            DatabaseSettings reached = database.settings();
            return verify(reached.url(), reached.user(), reached.password());
        } catch (CannotStart e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
    }

    /// Asking about a folder must not make one.
    private static void mustHoldBooks(Path data) throws CannotRun {
        if (!Files.isDirectory(data.resolve("postgresql"))) {
            throw new CannotRun("There are no books in " + data + ": name their folder by --data.");
        }
    }

    private static boolean verify(String url, String user, String password) throws CannotRun {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            Verification.Result result = Verification.verify(connection);
            result.differences().forEach(System.out::println);
            System.out.printf(
                    "%s. Households: %d, transactions: %d, postings: %d.%n",
                    result.differences().isEmpty()
                            ? "The books are right"
                            : result.differences().size() + " differences",
                    result.households(),
                    result.transactions(),
                    result.postings());
            return result.differences().isEmpty();
        } catch (SQLException e) {
            throw new CannotRun("The books cannot be read: " + e.getMessage(), e);
        }
    }
}
