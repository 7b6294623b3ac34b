package farthing.backend.budgets;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What a month of the budget leaves for the next, in minor units.
///
/// @param unassigned ready to assign, or held
/// @param left by expense category and card; negative if overspent. Without overspending on credit,
///   which is owed on the card
record Carried(long unassigned, Map<UUID, Long> left) {

    static final Carried NOTHING = new Carried(0, Map.of());

    static Carried from(BudgetMonth month) {
        Map<UUID, Long> left = new HashMap<>();
        month.envelopes().forEach((category, envelope) -> left.put(category, envelope.left()));
        month.cards().forEach((card, envelope) -> left.put(card, envelope.available()));
        return new Carried(BudgetMonth.sum(month.readyToAssign(), month.held()), left);
    }

    long left(UUID envelope) {
        return left.getOrDefault(envelope, 0L);
    }

    /// The state of the budget at the start of a month.
    record Checkpoint(YearMonth month, Carried carried) {

        /// The month from which months are computed: the one of the checkpoint. If the checkpoint
        /// is empty, the first month with postings or a plan.
        ///
        /// @param asked the first month that is asked for
        /// @param moved months with postings
        /// @param planned months with a plan
        YearMonth start(YearMonth asked, Set<YearMonth> moved, Set<YearMonth> planned) {
            if (!carried.equals(NOTHING)) {
                return month;
            }
            return Stream.concat(moved.stream(), planned.stream())
                    .filter(each -> !each.isBefore(month))
                    .filter(each -> each.isBefore(asked))
                    .min(Comparator.naturalOrder())
                    .orElse(asked);
        }
    }
}
