package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.SubjectChange;
import farthing.backend.households.Households;
import farthing.backend.problems.RequestProblem;
import farthing.contract.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Moves the whole plan of a category to another one: adds up assigned money month by month, and
/// appends notes to those of the other category. Flags do not move.
@ApplicationScoped
public class MovePlan {

    private final CategoryPlans plans;
    private final Households households;

    MovePlan(CategoryPlans plans, Households households) {
        this.plans = plans;
        this.households = households;
    }

    /// @param into the other category; null if the assigned money becomes ready to assign
    /// @return the changes, to be recorded: one for each month of the category that had a plan, and
    ///   one for each month of the other category that changes
    /// @throws farthing.backend.problems.Refused `invalid-fields` if the amounts of a month add up
    ///   to more than the limit
    public List<SubjectChange> move(Scope scope, UUID from, @Nullable UUID into) {
        List<CategoryPlan> old =
                plans.lockAll(scope, List.of(from)).stream().filter(MovePlan::hasPlan).toList();
        List<WritePlan.PlanEdit> edits = new ArrayList<>();
        for (CategoryPlan plan : old) {
            edits.add(
                    new WritePlan.PlanEdit(
                            plan, CategoryPlan.none(plan.key()).withVersion(plan.version())));
        }
        if (into != null) {
            edits.addAll(additions(scope, old, into));
        }
        return write(scope, edits);
    }

    private List<WritePlan.PlanEdit> additions(Scope scope, List<CategoryPlan> old, UUID into) {
        Map<YearMonth, CategoryPlan> added =
                old.stream()
                        .filter(plan ->
                                plan.assigned() != 0
                                        || plan.planned() != 0
                                        || !plan.notes().isEmpty())
                        .collect(Collectors.toMap(CategoryPlan::month, Function.identity()));
        Pipeline lock = new Pipeline();
        Supplier<List<CategoryPlan>> locked =
                plans.lock(
                        lock,
                        scope,
                        added.keySet().stream()
                                .map(month -> new CategoryPlans.Key(into, month))
                                .toList());
        lock.run(scope.sql());
        return locked.get().stream()
                .map(plan ->
                        new WritePlan.PlanEdit(
                                plan, sum(plan, requireNonNull(added.get(plan.month())))))
                .toList();
    }

    private List<SubjectChange> write(Scope scope, List<WritePlan.PlanEdit> edits) {
        Currency currency = households.currency(scope);
        Pipeline write = new Pipeline();
        plans.write(write, scope, edits.stream().map(WritePlan.PlanEdit::written).toList());
        write.run(scope.sql());
        return edits.stream().map(edit -> edit.change(currency)).toList();
    }

    private static CategoryPlan sum(CategoryPlan plan, CategoryPlan added) {
        long assigned = Math.addExact(plan.assigned(), added.assigned());
        long planned = Math.addExact(plan.planned(), added.planned());
        if (Math.max(Math.abs(assigned), planned) > Limits.AMOUNT_MINOR) {
            throw RequestProblem.InvalidFields.at(
                            "/into",
                            "The amount assigned in " + plan.month() + " would become too large")
                    .refused();
        }
        return plan.withAssigned(assigned)
                .withPlanned(planned)
                .withNotes(notes(plan.notes(), added.notes()));
    }

    /// Both notes, cut off at the limit.
    private static String notes(String kept, String added) {
        if (kept.isEmpty() || added.isEmpty()) {
            return kept + added;
        }
        String both = kept + "\n" + added;
        int length = both.codePointCount(0, both.length());
        return length <= Limits.NOTES
                ? both
                : both.substring(0, both.offsetByCodePoints(0, Limits.NOTES));
    }

    private static boolean hasPlan(CategoryPlan plan) {
        return !plan.equals(CategoryPlan.none(plan.key()).withVersion(plan.version()));
    }
}
