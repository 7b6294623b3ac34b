package farthing.backend.budgets;

import farthing.backend.access.HouseholdAccess;
import farthing.backend.access.Role;
import farthing.backend.database.Pipeline;
import farthing.backend.households.Households;
import farthing.contract.BudgetsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads months of the budget. If many months had to be added up for them, stores checkpoints, so
/// that this happens only once.
@ApplicationScoped
class ShowBudget {

    private final HouseholdAccess access;
    private final ReadBudget readBudget;
    private final KeepCheckpoints keepCheckpoints;
    private final Households households;

    ShowBudget(
            HouseholdAccess access,
            ReadBudget readBudget,
            KeepCheckpoints keepCheckpoints,
            Households households) {
        this.access = access;
        this.readBudget = readBudget;
        this.keepCheckpoints = keepCheckpoints;
        this.households = households;
    }

    /// @param check refuses an invalid request; called only for members
    BudgetsResponse read(Runnable check, YearMonth first, YearMonth last) {
        Budget budget = budget(check, first, last);
        List<YearMonth> months =
                Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .toList();
        return new BudgetsResponse(
                months.stream().map(month -> BudgetResponses.of(budget, month)).toList(),
                new Projection(budget, currentMonth(budget)).since(first));
    }

    /// The same, without converting it to a response.
    Budget budget(Runnable check, YearMonth first, YearMonth last) {
        Budget budget =
                access.readAtOnce(
                        (pipeline, household) ->
                                readBudget.lookUp(pipeline, household, first, last),
                        (scope, basis) -> {
                            check.run();
                            Pipeline pipeline = new Pipeline();
                            Supplier<Budget> found =
                                    readBudget.read(pipeline, scope.household(), basis);
                            pipeline.run(scope.sql());
                            return found.get();
                        });
        keepCheckpoints(budget, first);
        return budget;
    }

    /// Stores checkpoints if many months were added up for the budget.
    ///
    /// @param first requested month
    void keepCheckpoints(Budget budget, YearMonth first) {
        YearMonth kept = earlier(first, currentMonth(budget)).withMonth(1);
        if (budget.months().getFirst().month().isBefore(kept)) {
            access.writeAs(
                    Role.VIEWER,
                    scope -> {
                        keepCheckpoints.until(scope, kept);
                        return kept;
                    });
        }
    }

    /// The current month in the time zone of the household.
    YearMonth currentMonth(Budget budget) {
        return households.month(budget.household());
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}
