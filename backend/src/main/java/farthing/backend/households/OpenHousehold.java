package farthing.backend.households;

import static org.jooq.impl.DSL.val;

import farthing.backend.access.Actor;
import farthing.backend.access.Role;
import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import farthing.backend.problems.Fields;
import farthing.contract.HouseholdRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Creates a household with its owner and default data.
@ApplicationScoped
public class OpenHousehold {

    private final Households households;
    private final Event<HouseholdOpened> opened;

    OpenHousehold(Households households, Event<HouseholdOpened> opened) {
        this.households = households;
        this.opened = opened;
    }

    /// Reads and validates the request. Errors are added to `fields`.
    public static Household read(
            Fields fields, String pointer, @Nullable HouseholdRequest request) {
        HouseholdRequest asked =
                request == null
                        ? new HouseholdRequest(null, null, null, null, null, null)
                        : request;
        HouseholdReader reader = new HouseholdReader(fields, pointer, asked);
        return new Household(
                Ids.next(),
                reader.name(),
                reader.currency(),
                reader.locale(),
                reader.timeZone(),
                reader.monthStartDay(),
                reader.budgetMode(),
                1);
    }

    /// @param owner id of a user
    public void open(DSLContext sql, UUID owner, Household household) {
        sql.fetch(
                "select set_config('app.user_id', {0}, true), set_config('app.household_id', {1},"
                        + " true)",
                val(owner.toString()), val(household.id().toString()));
        Scope scope = new Scope(sql, household.id(), Actor.user(owner), Role.OWNER, false);
        households.add(scope, household, owner);
        opened.fire(new HouseholdOpened(scope, household));
    }
}
