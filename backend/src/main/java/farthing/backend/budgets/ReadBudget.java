package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.budgets.Carried.Checkpoint;
import farthing.backend.categories.Categories;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryGroup;
import farthing.backend.categories.CategoryGroups;
import farthing.backend.database.Pipeline;
import farthing.backend.households.BudgetMode;
import farthing.backend.households.Household;
import farthing.backend.households.Households;
import farthing.backend.ledger.AccountTotal;
import farthing.backend.ledger.Card;
import farthing.backend.ledger.Cards;
import farthing.backend.ledger.MoneyWithoutRate;
import farthing.backend.ledger.MonthTotals;
import farthing.backend.ledger.OnBudgetTotal;
import farthing.backend.targets.CategoryTargets;
import farthing.backend.targets.Targets;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Reads months of the budget. The cost does not depend on the number of transactions, and depends
/// only on the months since the last checkpoint, usually at most a year.
@ApplicationScoped
class ReadBudget {

    private final Households households;
    private final CategoryGroups groups;
    private final Categories categories;
    private final MonthTotals totals;
    private final Cards cards;
    private final MoneyWithoutRate withoutRate;
    private final CategoryPlans categoryPlans;
    private final MonthPlans monthPlans;
    private final Targets targets;
    private final Checkpoints checkpoints;

    ReadBudget(
            Households households,
            CategoryGroups groups,
            Categories categories,
            MonthTotals totals,
            Cards cards,
            MoneyWithoutRate withoutRate,
            CategoryPlans categoryPlans,
            MonthPlans monthPlans,
            Targets targets,
            Checkpoints checkpoints) {
        this.households = households;
        this.groups = groups;
        this.categories = categories;
        this.totals = totals;
        this.cards = cards;
        this.withoutRate = withoutRate;
        this.categoryPlans = categoryPlans;
        this.monthPlans = monthPlans;
        this.targets = targets;
        this.checkpoints = checkpoints;
    }

    /// What is read first, and decides which months are read.
    record Basis(
            YearMonth first,
            YearMonth last,
            Supplier<Household> household,
            Supplier<List<CategoryGroup>> groups,
            Supplier<List<Category>> categories,
            Supplier<List<Card>> cards,
            Supplier<Map<UUID, CategoryTargets>> targets,
            Supplier<Checkpoint> checkpoint) {

        /// The first month whose plans and totals are read: the month of the checkpoint, or an
        /// earlier one that targets need.
        YearMonth from() {
            YearMonth needed = first.minusMonths(CategoryTargets.lookBack(targets.get().values()));
            YearMonth computed = checkpoint.get().month();
            return needed.isBefore(computed) ? needed : computed;
        }

        BudgetMode mode() {
            return household.get().budgetMode();
        }

        Optional<Category> category(UUID id) {
            return categories.get().stream().filter(each -> each.id().equals(id)).findFirst();
        }

        Optional<Card> card(UUID id) {
            return cards.get().stream().filter(each -> each.id().equals(id)).findFirst();
        }
    }

    /// Reads a month within a database transaction, in two round trips.
    Budget now(Scope scope, YearMonth month) {
        Pipeline first = new Pipeline();
        Basis basis = lookUp(first, scope.household(), month, month);
        first.run(scope.sql());
        return Pipeline.run(scope.sql(), second -> read(second, scope.household(), basis));
    }

    /// Reads the basis in a pipeline.
    Basis lookUp(Pipeline pipeline, UUID household, YearMonth first, YearMonth last) {
        return new Basis(
                first,
                last,
                households.of(pipeline, household),
                groups.all(pipeline, household),
                categories.all(pipeline, household),
                cards.all(pipeline, household, first, last),
                targets.all(pipeline, household),
                checkpoints.latest(pipeline, household, first));
    }

    /// Reads the months in a second pipeline, after the pipeline of the basis has run. Get the
    /// result after the second pipeline has run.
    Supplier<Budget> read(Pipeline pipeline, UUID household, Basis basis) {
        YearMonth from = basis.from();
        Supplier<List<OnBudgetTotal>> moved =
                totals.onBudget(
                        pipeline,
                        household,
                        from,
                        basis.last(),
                        basis.household().get().currency());
        Supplier<List<AccountTotal>> byAccount =
                totals.ofAccounts(pipeline, household, from, basis.last());
        Supplier<List<CategoryPlan>> plans =
                categoryPlans.ofMonths(pipeline, household, from, basis.last());
        Supplier<List<CategoryPlan>> flags =
                categoryPlans.withFlags(pipeline, household, basis.last());
        Supplier<Map<YearMonth, MonthPlan>> months =
                monthPlans.ofMonths(pipeline, household, from, basis.last());
        Supplier<List<Money>> uncounted =
                withoutRate.before(pipeline, household, basis.checkpoint().get().month());
        return () ->
                budget(
                        basis,
                        new TotalsOfMonths(moved.get(), byAccount.get(), uncounted.get()),
                        plans.get(),
                        flags.get(),
                        months.get());
    }

    private static Budget budget(
            Basis basis,
            TotalsOfMonths totals,
            List<CategoryPlan> plans,
            List<CategoryPlan> flags,
            Map<YearMonth, MonthPlan> monthPlans) {
        Map<YearMonth, List<CategoryPlan>> plansOf =
                plans.stream().collect(Collectors.groupingBy(CategoryPlan::month));
        Envelopes envelopes = Envelopes.of(basis.categories().get(), basis.cards().get(), flags);
        Map<YearMonth, Moved> movedIn = totals.byMonth(Set.copyOf(envelopes.cards()));
        List<BudgetMonth> all = new ArrayList<>();
        Checkpoint checkpoint = basis.checkpoint().get();
        Carried carried = checkpoint.carried();
        for (YearMonth month = checkpoint.start(basis.first(), movedIn.keySet(), plansOf.keySet());
                !month.isAfter(basis.last());
                month = month.plusMonths(1)) {
            BudgetMonth figures =
                    envelopes.month(
                            month,
                            carried,
                            movedIn.getOrDefault(month, Moved.NOTHING),
                            assigned(plansOf.getOrDefault(month, List.of())),
                            monthPlans.getOrDefault(month, MonthPlan.none(month)).held());
            all.add(figures);
            carried = Carried.from(figures);
        }
        return new Budget(
                basis.household().get(),
                basis.groups().get(),
                basis.categories().get(),
                basis.cards().get(),
                plans.stream().collect(Collectors.toMap(CategoryPlan::key, Function.identity())),
                monthPlans,
                movedIn,
                basis.targets().get(),
                totals.uncountedBefore(),
                all);
    }

    private static Map<UUID, Long> assigned(List<CategoryPlan> plans) {
        return plans.stream()
                .collect(Collectors.toMap(CategoryPlan::category, CategoryPlan::assigned));
    }
}
