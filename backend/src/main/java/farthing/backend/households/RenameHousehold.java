package farthing.backend.households;

import farthing.backend.http.Json;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.HouseholdRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/// Gives a household another name or language. The currency stays: its totals are kept in it. The
/// history, which stands on this package, does not tell of it.
@ApplicationScoped
class RenameHousehold {

    private final Households households;

    RenameHousehold(Households households) {
        this.households = households;
    }

    /// @param version it was read in; empty takes any
    /// @param patch a merge patch
    /// @throws farthing.backend.problems.Refused `stale`, `invalid-fields`
    Household rename(Scope scope, OptionalLong version, byte[] patch) {
        Household now = households.of(scope);
        String code = now.currency().getCurrencyCode();
        HouseholdRequest wanted =
                Json.patched(
                        new HouseholdRequest(now.name(), code, now.locale()),
                        patch,
                        HouseholdRequest.class);
        Fields fields = new Fields();
        String name = fields.text("/name", wanted.name(), 100);
        String locale = Locales.read(fields, "/locale", wanted.locale());
        if (!code.equals(wanted.currency())) {
            fields.add("/currency", "The currency of a household does not change");
        }
        fields.check();
        Household renamed =
                new Household(
                        now.id(), name, now.currency(), locale, version.orElse(now.version()) + 1);
        if (!households.change(scope, renamed)) {
            throw new RequestProblem.Stale("household").refused();
        }
        return renamed;
    }
}
