package farthing.standalone;

import farthing.backend.ledger.Verification;
import farthing.embedded.CannotStart;
import farthing.settings.Flags;
import farthing.settings.Mistakes;
import farthing.settings.StandaloneSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// `verify`: recomputes all balances and totals and prints every difference on its own line.
/// Connects to the database of a running Farthing, or starts the embedded server temporarily.
final class Verify {

    private Verify() {}

    /// Returns whether there are no differences.
    static boolean run(List<String> arguments) throws Mistakes, CannotRun {
        StandaloneSettings settings =
                StandaloneSettings.read(System.getenv(), Flags.read(arguments));
        try (OpenDatabase database = OpenDatabase.beside(settings);
                Connection connection = database.connect()) {
            Verification.Result result = Verification.verify(connection);
            result.differences().forEach(System.out::println);
            System.out.printf(
                    "%s. Households: %d, transactions: %d, postings: %d.%n",
                    result.differences().isEmpty()
                            ? "No differences"
                            : result.differences().size() + " differences",
                    result.households(),
                    result.transactions(),
                    result.postings());
            return result.differences().isEmpty();
        } catch (CannotStart e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        } catch (SQLException e) {
            throw CannotRun.because("The database cannot be read", e);
        }
    }
}
