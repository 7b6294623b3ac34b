package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changed;
import farthing.backend.problems.RequestProblem;
import farthing.contract.BudgetFillChangeResponse;
import farthing.contract.BudgetFillResponse;
import farthing.contract.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Assigns money to many categories of a month at once, from what happened in the months before or
/// from their targets. In tracking mode it plans: spending and income, without targets.
@ApplicationScoped
class FillBudget {

    private final CategoryPlans plans;
    private final ReadBudget readBudget;
    private final WritePlan writePlan;

    FillBudget(CategoryPlans plans, ReadBudget readBudget, WritePlan writePlan) {
        this.plans = plans;
        this.readBudget = readBudget;
        this.writePlan = writePlan;
    }

    /// What it would change.
    BudgetFillResponse preview(Budget budget, YearMonth month, WantedFill wanted) {
        return response(budget, month, wanted, fill(budget, month, wanted));
    }

    Changed<BudgetFillResponse> fill(
            Scope scope, ReadBudget.Basis basis, YearMonth month, WantedFill wanted) {
        Pipeline lock = new Pipeline();
        Supplier<List<CategoryPlan>> locked =
                plans.lock(
                        lock,
                        scope,
                        wanted
                                .of(basis.categories().get(), basis.cards().get(), basis.mode())
                                .stream()
                                .map(each -> new CategoryPlans.Key(each.id(), month))
                                .toList());
        Supplier<Budget> read = readBudget.read(lock, scope.household(), basis);
        lock.run(scope.sql());
        Budget budget = read.get();
        List<Filled> filled = fill(budget, month, wanted);
        BudgetFillResponse made = response(budget, month, wanted, filled);
        mustBeAsPreviewed(wanted, made);
        var amounts =
                filled.stream()
                        .collect(Collectors.toMap(each -> each.category().id(), Filled::after));
        List<WritePlan.PlanEdit> edits =
                locked.get().stream()
                        .filter(plan -> amounts.containsKey(plan.category()))
                        .map(plan ->
                                new WritePlan.PlanEdit(
                                        plan,
                                        plan.withAmount(
                                                basis.mode(),
                                                requireNonNull(amounts.get(plan.category())))))
                        .toList();
        if (edits.isEmpty()) {
            throw BudgetProblem.NothingToAssign.by(wanted.method(), basis.mode()).refused();
        }
        return new Changed<>(made, writePlan.write(scope, basis, edits).change());
    }

    private record Filled(Fillable category, long before, long after) {}

    private static List<Filled> fill(Budget budget, YearMonth month, WantedFill wanted) {
        List<Fillable> categories =
                wanted.of(budget.categories(), budget.cards(), budget.household().budgetMode());
        Map<UUID, Long> amounts =
                wanted.method()
                        .amounts(
                                new FillMethod.Filling(
                                        budget, month, last(budget, month, wanted), categories));
        List<Filled> filled =
                categories.stream()
                        .map(category ->
                                new Filled(
                                        category,
                                        budget.amount(category.id(), month),
                                        requireNonNull(amounts.get(category.id()))))
                        .filter(each -> each.before() != each.after())
                        .toList();
        filled.forEach(FillBudget::mustBeInRange);
        return filled;
    }

    private static void mustBeAsPreviewed(WantedFill wanted, BudgetFillResponse made) {
        if (wanted.previewed() != null
                && !wanted.previewed().equals(PreviewedFill.of(made.changes()))) {
            throw new BudgetProblem.PreviewOutdated().refused();
        }
    }

    private static void mustBeInRange(Filled filled) {
        if (Math.abs(filled.after()) > Limits.AMOUNT_MINOR) {
            throw RequestProblem.InvalidFields.at(
                            "/method",
                            "The amount for " + filled.category().name() + " is too large")
                    .refused();
        }
    }

    /// The months that count, oldest first: not those before the budget began.
    private static List<BudgetMonth> last(Budget budget, YearMonth month, WantedFill wanted) {
        return budget.months().stream()
                .filter(each -> each.month().isBefore(month))
                .filter(each -> !each.month().isBefore(month.minusMonths(wanted.months())))
                .dropWhile(each -> budget.isEmpty(each.month()))
                .toList();
    }

    private static BudgetFillResponse response(
            Budget budget, YearMonth month, WantedFill wanted, List<Filled> filled) {
        long ready = budget.month(month).readyToAssign();
        long more = 0;
        for (Filled each : filled) {
            more = Math.addExact(more, Math.subtractExact(each.after(), each.before()));
        }
        return new BudgetFillResponse(
                month.toString(),
                budget.household().currency().getCurrencyCode(),
                last(budget, month, wanted).size(),
                budget.isTracking() ? null : budget.decimal(ready),
                budget.isTracking() ? null : budget.decimal(Math.subtractExact(ready, more)),
                filled.stream()
                        .map(each ->
                                new BudgetFillChangeResponse(
                                        each.category().id().toString(),
                                        each.category().name(),
                                        budget.decimal(each.before()),
                                        budget.decimal(each.after())))
                        .toList());
    }
}
