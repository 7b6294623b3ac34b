package farthing.backend.rates;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.accounts.Accounts;
import farthing.backend.database.Ids;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changes;
import farthing.backend.households.Household;
import farthing.backend.households.Households;
import farthing.contract.RateImportResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Imports a file of the European Central Bank: converts its rates to the household's currency and
/// writes those that are new or different.
@ApplicationScoped
class ImportRates {

    private final Households households;
    private final Accounts accounts;
    private final RateImports imports;
    private final Changes changes;

    ImportRates(Households households, Accounts accounts, RateImports imports, Changes changes) {
        this.households = households;
        this.accounts = accounts;
        this.imports = imports;
        this.changes = changes;
    }

    /// The options of the request.
    ///
    /// @param all whether to import all currencies of the file, and not only those of accounts
    /// @param replace whether to replace rates that were entered by hand
    record RateImportOptions(boolean all, boolean replace) {}

    /// What is looked up together with the authentication.
    ///
    /// @param used the currencies of the household's accounts
    record RateImportContext(Supplier<Household> household, Supplier<Set<Currency>> used) {}

    /// @param change id of the change; null if nothing was written
    record Imported(RateImportResponse response, @Nullable UUID change) {}

    RateImportContext lookUp(Pipeline pipeline, UUID household) {
        return new RateImportContext(
                households.of(pipeline, household), accounts.currencies(pipeline, household));
    }

    /// @throws farthing.backend.problems.Refused `rates-file-unreadable`, `currency-not-in-file`
    Imported read(Scope scope, RateImportContext basis, byte[] body, RateImportOptions asked) {
        Set<Currency> used = basis.used.get();
        RatesOfFile file =
                RatesOfFile.read(
                        body,
                        basis.household.get().currency(),
                        currency -> asked.all || used.contains(currency));
        UUID id = Ids.next();
        Pipeline write = new Pipeline();
        households.lockEdits(write, scope);
        Supplier<RateImports.Written> result =
                imports.write(write, scope, id, file.rates(), asked.replace);
        write.run(scope.sql());
        RateImports.Written written = result.get();
        return new Imported(
                new RateImportResponse(
                        written.rates(),
                        file.rates().size() - written.rates() - written.kept(),
                        written.kept(),
                        file.currencies(),
                        file.missing(used),
                        file.from().toString(),
                        file.until().toString()),
                written.rates() == 0 ? null : record(scope, id, written));
    }

    private UUID record(Scope scope, UUID id, RateImports.Written written) {
        RateImportSnapshot snapshot =
                new RateImportSnapshot(
                        id,
                        written.currencies(),
                        requireNonNull(written.from()).toString(),
                        requireNonNull(written.until()).toString(),
                        written.rates());
        Pipeline last = new Pipeline();
        UUID change =
                changes.record(
                        last, scope, List.of(RateImportSnapshot.FORMAT.change(id, null, snapshot)));
        scope.finish(last);
        return change;
    }
}
