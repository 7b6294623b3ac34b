package farthing.backend.households;

import farthing.backend.access.Role;
import farthing.backend.access.Scope;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/// Undoes an edit of the household's settings, unless they were edited later. Like an edit, this
/// needs an owner.
@ApplicationScoped
class HouseholdReversal implements Reversal {

    private final Households households;
    private final EditHousehold editHousehold;

    HouseholdReversal(Households households, EditHousehold editHousehold) {
        this.households = households;
        this.editHousehold = editHousehold;
    }

    @Override
    public String subjectKind() {
        return HouseholdSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        scope.mustHave(Role.OWNER);
        return changes.stream().map(change -> reverse(scope, change)).toList();
    }

    private SubjectChange reverse(Scope scope, SubjectChange change) {
        Household now = households.of(scope);
        HouseholdSnapshot.FORMAT.mustBeAsLeft(change, HouseholdSnapshot.of(now));
        HouseholdSnapshot before = Objects.requireNonNull(HouseholdSnapshot.FORMAT.before(change));
        return editHousehold.become(scope, now, OptionalLong.empty(), before.edit()).subject();
    }
}
