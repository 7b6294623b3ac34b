package farthing.backend.households;

import farthing.backend.http.Json;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.HouseholdRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/// Edits a household. The currency stays: its totals are kept in it. A new first day of the month
/// restates the totals in the same database transaction. The history, which stands on this package,
/// does not tell of it.
@ApplicationScoped
class EditHousehold {

    private final Households households;

    EditHousehold(Households households) {
        this.households = households;
    }

    /// @param version it was read in; empty takes any
    /// @param patch a merge patch
    /// @throws farthing.backend.problems.Refused `stale`, `invalid-fields`
    Household edit(Scope scope, OptionalLong version, byte[] patch) {
        Household now = households.of(scope);
        String code = now.currency().getCurrencyCode();
        HouseholdRequest wanted =
                Json.patched(
                        new HouseholdRequest(
                                now.name(),
                                code,
                                now.locale(),
                                now.timeZone().getId(),
                                now.monthStartDay()),
                        patch,
                        HouseholdRequest.class);
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
                        version.orElse(now.version()) + 1);
        if (!code.equals(wanted.currency())) {
            fields.add("/currency", "The currency of a household does not change");
        }
        fields.check();
        if (!households.change(scope, edited)) {
            throw new RequestProblem.Stale("household").refused();
        }
        return edited;
    }
}
