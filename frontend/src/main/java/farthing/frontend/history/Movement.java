package farthing.frontend.history;

import farthing.money.Money;
import java.util.List;
import java.util.Optional;

/// Money that moved between two categories in the same month.
///
/// @param from the plan of the category that gave it
/// @param to the plan of the category that received it
record Movement(ChangedObject from, ChangedObject to) {

    private static final String ASSIGNED = "assigned";

    /// @param objects that one change edited
    static Optional<Movement> of(List<ChangedObject> objects) {
        boolean two =
                objects.size() == 2
                        && objects.stream()
                                .allMatch(each ->
                                        each.kind().equals("category plan")
                                                && each.changes(ASSIGNED));
        if (!two) {
            return Optional.empty();
        }
        ChangedObject first = objects.getFirst();
        ChangedObject second = objects.getLast();
        if (!gain(first).equals(gain(second).negated())) {
            return Optional.empty();
        }
        return Optional.of(
                gain(first).isNegative()
                        ? new Movement(first, second)
                        : new Movement(second, first));
    }

    private static Money gain(ChangedObject plan) {
        return plan.after().money(ASSIGNED).minus(plan.before().money(ASSIGNED));
    }

    /// `Groceries → Fuel · 5.00 · November 2026`
    String about() {
        Snapshot receiver = to.after();
        return ChangedObject.joined(
                from.after().name("category") + " → " + receiver.name("category"),
                receiver.amount(gain(to)),
                receiver.month("month"));
    }
}
