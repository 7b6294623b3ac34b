package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import farthing.backend.households.Households;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Undoes changes of category plans, unless one of the plans was changed again since. Versions go
/// on where a removed category was, so that none is used twice.
@ApplicationScoped
class CategoryPlanReversal implements Reversal {

    private final CategoryPlans plans;
    private final Households households;

    CategoryPlanReversal(CategoryPlans plans, Households households) {
        this.plans = plans;
        this.households = households;
    }

    @Override
    public String subjectKind() {
        return CategoryPlanSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        Currency currency = households.currency(scope);
        Pipeline lock = new Pipeline();
        Supplier<List<CategoryPlan>> locked =
                plans.lock(
                        lock, scope, changes.stream().map(change -> before(change).key()).toList());
        lock.run(scope.sql());
        Map<CategoryPlans.Key, CategoryPlan> now =
                locked.get().stream()
                        .collect(Collectors.toMap(CategoryPlan::key, Function.identity()));
        List<CategoryPlan> restored = new ArrayList<>();
        List<SubjectChange> undone = new ArrayList<>();
        for (SubjectChange change : changes) {
            CategoryPlan current = requireNonNull(now.get(before(change).key()));
            CategoryPlanSnapshot.FORMAT.mustBeAsLeft(
                    change, CategoryPlanSnapshot.of(current, currency));
            long left = requireNonNull(CategoryPlanSnapshot.FORMAT.after(change)).version();
            CategoryPlan after =
                    before(change).plan().withVersion(Math.max(current.version(), left) + 1);
            restored.add(after);
            undone.add(CategoryPlanSnapshot.change(current, after, currency));
        }
        Pipeline write = new Pipeline();
        plans.write(write, scope, restored);
        write.run(scope.sql());
        return undone;
    }

    /// The plan of the same month, or the removal of the category.
    @Override
    public boolean isInTheWay(SubjectChange change, SubjectChange later) {
        boolean plan = later.subject().equals(change.subject());
        return plan
                ? before(later).key().equals(before(change).key())
                : later.action() == SubjectChange.Action.DELETED;
    }

    private static CategoryPlanSnapshot before(SubjectChange change) {
        return requireNonNull(CategoryPlanSnapshot.FORMAT.before(change));
    }
}
