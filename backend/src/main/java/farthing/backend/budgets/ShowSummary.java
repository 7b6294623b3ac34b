package farthing.backend.budgets;

import farthing.backend.access.HouseholdAccess;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.database.Pipeline;
import farthing.backend.households.Household;
import farthing.backend.ledger.MoneyOnBudget;
import farthing.backend.ledger.MoneyOnBudget.OnBudget;
import farthing.backend.ledger.OnBudgetFlows;
import farthing.backend.ledger.OnBudgetFlows.Flow;
import farthing.backend.ledger.OnBudgetTotal;
import farthing.backend.ledger.UncategorisedTotals;
import farthing.backend.ledger.UncategorisedTotals.UncategorisedTotal;
import farthing.contract.BudgetSummaryResponse;
import farthing.contract.HouseholdMonth;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Answers with a month of the budget at a glance. It reads totals and a limited number of
/// postings, so its cost does not grow with the history.
@ApplicationScoped
class ShowSummary {

    /// A household that assigned or planned nothing for longer does not use the budget.
    private static final int RECENT_MONTHS = 2;

    private final HouseholdAccess access;
    private final ReadBudget readBudget;
    private final ShowBudget showBudget;
    private final CategoryPlans categoryPlans;
    private final MoneyOnBudget money;
    private final OnBudgetFlows flows;
    private final UncategorisedTotals uncategorised;

    ShowSummary(
            HouseholdAccess access,
            ReadBudget readBudget,
            ShowBudget showBudget,
            CategoryPlans categoryPlans,
            MoneyOnBudget money,
            OnBudgetFlows flows,
            UncategorisedTotals uncategorised) {
        this.access = access;
        this.readBudget = readBudget;
        this.showBudget = showBudget;
        this.categoryPlans = categoryPlans;
        this.money = money;
        this.flows = flows;
        this.uncategorised = uncategorised;
    }

    /// @param check refuses an invalid request; called only for a member
    BudgetSummaryResponse read(Runnable check, YearMonth month) {
        Summary summary =
                access.readAtOnce(
                        (pipeline, household) ->
                                readBudget.lookUp(pipeline, household, month, month),
                        (scope, basis) -> {
                            check.run();
                            Pipeline pipeline = new Pipeline();
                            Supplier<Summary> found =
                                    read(pipeline, scope.household(), basis, month);
                            pipeline.run(scope.sql());
                            return found.get();
                        });
        showBudget.keepCheckpoints(summary.budget(), month);
        return summary.response();
    }

    private Supplier<Summary> read(
            Pipeline pipeline, UUID household, ReadBudget.Basis basis, YearMonth month) {
        Household us = basis.household().get();
        HouseholdMonth calendar = new HouseholdMonth(us.monthStartDay());
        LocalDate until = calendar.lastDate(month);
        Supplier<Budget> budget = readBudget.read(pipeline, household, basis);
        Supplier<List<CategoryPlan>> plans =
                categoryPlans.ofMonths(
                        pipeline, household, month.minusMonths(RECENT_MONTHS), month);
        Supplier<List<OnBudgetTotal>> before =
                money.moved(
                        pipeline,
                        household,
                        month.minusMonths(DaysOfBuffer.MOST_MONTHS),
                        month.minusMonths(1),
                        us.currency());
        Supplier<OnBudget> balance = money.balance(pipeline, household, us.currency(), month);
        Supplier<List<Flow>> outflows =
                flows.outflows(pipeline, household, us.currency(), until, AgeOfMoney.OUTFLOWS);
        Supplier<List<Flow>> incomes = flows.incomes(pipeline, household, us.currency(), until);
        Supplier<List<UncategorisedTotal>> without = uncategorised.byCurrency(pipeline, household);
        return () ->
                new Summary(
                        budget.get(),
                        month,
                        plans.get().stream().anyMatch(plan -> plan.amount(us.budgetMode()) != 0),
                        without.get(),
                        balance.get().all(),
                        new AgeOfMoney(balance.get().own(), outflows.get(), incomes.get()).days(),
                        DaysOfBuffer.of(
                                month,
                                calendar,
                                balance.get().all(),
                                before.get(),
                                basis.categories().get().stream()
                                        .filter(each -> each.kind() == CategoryKind.INCOME)
                                        .map(Category::id)
                                        .collect(Collectors.toSet())));
    }
}
