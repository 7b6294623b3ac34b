package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import farthing.backend.households.Households;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;

/// Undoes changes of month plans, unless the plan was changed again since.
@ApplicationScoped
class MonthPlanReversal implements Reversal {

    private final MonthPlans plans;
    private final Households households;

    MonthPlanReversal(MonthPlans plans, Households households) {
        this.plans = plans;
        this.households = households;
    }

    @Override
    public String subjectKind() {
        return MonthPlanSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        Currency currency = households.currency(scope);
        return changes.stream().map(change -> reverse(scope, change, currency)).toList();
    }

    @Override
    public boolean isInTheWay(SubjectChange change, SubjectChange later) {
        return later.subject().equals(change.subject()) && month(later).equals(month(change));
    }

    private static String month(SubjectChange change) {
        return requireNonNull(MonthPlanSnapshot.FORMAT.before(change)).month();
    }

    private SubjectChange reverse(Scope scope, SubjectChange change, Currency currency) {
        MonthPlanSnapshot before = requireNonNull(MonthPlanSnapshot.FORMAT.before(change));
        MonthPlan now = plans.lock(scope, YearMonth.parse(before.month()));
        MonthPlanSnapshot.FORMAT.mustBeAsLeft(change, MonthPlanSnapshot.of(now, currency));
        MonthPlan restored = before.plan(now.version() + 1);
        Pipeline write = new Pipeline();
        plans.write(write, scope, restored);
        write.run(scope.sql());
        return MonthPlanSnapshot.change(scope.household(), now, restored, currency);
    }
}
