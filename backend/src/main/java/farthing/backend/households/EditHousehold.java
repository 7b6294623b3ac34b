package farthing.backend.households;

import farthing.backend.access.Scope;
import farthing.backend.history.Act;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.http.Json;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.HouseholdRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/// Edits the settings of a household. The currency cannot be changed. If the first day of the month
/// changes, a trigger recomputes the month totals in the same database transaction.
@ApplicationScoped
class EditHousehold {

    private final Households households;
    private final Changes changes;

    EditHousehold(Households households, Changes changes) {
        this.households = households;
        this.changes = changes;
    }

    /// @param version of the household that the request is based on; empty accepts any version
    /// @param patch a merge patch
    /// @throws farthing.backend.problems.Refused `stale`, `invalid-fields`
    Changed<Household> edit(Scope scope, OptionalLong version, byte[] patch) {
        Household now = households.of(scope);
        HouseholdRequest wanted =
                Json.patched(HouseholdSnapshot.of(now).edit(), patch, HouseholdRequest.class);
        return changes.record(scope, become(scope, now, version, wanted));
    }

    /// @param version of the household that the request is based on; empty accepts any version
    Act<Household> become(
            Scope scope, Household now, OptionalLong version, HouseholdRequest wanted) {
        Fields fields = new Fields();
        HouseholdReader reader = new HouseholdReader(fields, "", wanted);
        Household edited =
                new Household(
                        now.id(),
                        reader.name(),
                        now.currency(),
                        reader.locale(),
                        reader.timeZone(),
                        reader.monthStartDay(),
                        reader.budgetMode(),
                        version.orElse(now.version()) + 1);
        if (!now.currency().getCurrencyCode().equals(wanted.currency())) {
            fields.add("/currency", "The currency of a household cannot be changed");
        }
        fields.check();
        if (!households.change(scope, edited)) {
            throw new RequestProblem.Stale("household").refused();
        }
        return new Act<>(
                edited,
                HouseholdSnapshot.FORMAT.change(
                        now.id(), HouseholdSnapshot.of(now), HouseholdSnapshot.of(edited)));
    }
}
