package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changed;
import farthing.backend.problems.Fields;
import farthing.contract.BudgetFillChangeResponse;
import farthing.contract.BudgetFillRequest;
import farthing.contract.BudgetFillResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Assigns money to many categories of a month at once, from what happened in the months before or
/// from their targets.
@ApplicationScoped
class FillBudget {

    private static final int USUAL_MONTHS = 3;
    private static final int MAX_MONTHS = 12;
    private static final int MAX_CATEGORIES = 1000;

    private final CategoryPlans plans;
    private final ReadBudget readBudget;
    private final WritePlan writePlan;

    FillBudget(CategoryPlans plans, ReadBudget readBudget, WritePlan writePlan) {
        this.plans = plans;
        this.readBudget = readBudget;
        this.writePlan = writePlan;
    }

    /// What was asked for, checked.
    ///
    /// @param categories empty for all that are not hidden
    record Wanted(FillMethod method, int months, List<UUID> categories, boolean preview) {

        static Wanted read(Fields fields, BudgetFillRequest request) {
            int months = request.months() == null ? USUAL_MONTHS : request.months();
            if (months < 1 || months > MAX_MONTHS) {
                fields.add("/months", "A whole number from 1 to " + MAX_MONTHS);
                months = USUAL_MONTHS;
            }
            List<String> ids = request.categories() == null ? List.of() : request.categories();
            if (ids.size() > MAX_CATEGORIES) {
                fields.add("/categories", "At most " + MAX_CATEGORIES + " categories");
                ids = List.of();
            }
            List<UUID> categories = new ArrayList<>();
            for (int number = 0; number < ids.size(); number++) {
                categories.add(fields.id("/categories/" + number, ids.get(number)));
            }
            return new Wanted(
                    fields.oneOf("/method", request.method(), FillMethod.WORDS.all()),
                    months,
                    categories,
                    Boolean.TRUE.equals(request.preview()));
        }
    }

    /// What it would change.
    BudgetFillResponse preview(Budget budget, YearMonth month, Wanted wanted) {
        return response(budget, month, wanted, fill(budget, month, wanted));
    }

    Changed<BudgetFillResponse> fill(
            Scope scope, ReadBudget.Basis basis, YearMonth month, Wanted wanted) {
        Pipeline lock = new Pipeline();
        Supplier<List<CategoryPlan>> locked =
                plans.lock(
                        lock,
                        scope,
                        categories(basis.categories().get(), wanted).stream()
                                .map(category -> new CategoryPlans.Key(category.id(), month))
                                .toList());
        Supplier<Budget> read = readBudget.read(lock, scope.household(), basis);
        lock.run(scope.sql());
        Budget budget = read.get();
        List<Filled> filled = fill(budget, month, wanted);
        var amounts =
                filled.stream()
                        .collect(Collectors.toMap(each -> each.category().id(), Filled::after));
        List<WritePlan.Edit> edits =
                locked.get().stream()
                        .filter(plan -> amounts.containsKey(plan.category()))
                        .map(plan ->
                                new WritePlan.Edit(
                                        plan,
                                        plan.withAssigned(
                                                requireNonNull(amounts.get(plan.category())))))
                        .toList();
        if (edits.isEmpty()) {
            throw BudgetProblem.NothingToAssign.by(wanted.method()).refused();
        }
        return new Changed<>(
                response(budget, month, wanted, filled),
                writePlan.write(scope, basis, edits).change());
    }

    private record Filled(Category category, long before, long after) {}

    private static List<Filled> fill(Budget budget, YearMonth month, Wanted wanted) {
        List<Category> categories = categories(budget.categories(), wanted);
        Map<UUID, Long> amounts =
                wanted.method()
                        .amounts(
                                new FillMethod.Filling(
                                        budget, month, last(budget, month, wanted), categories));
        BudgetMonth now = budget.month(month);
        return categories.stream()
                .map(category ->
                        new Filled(
                                category,
                                now.envelope(category.id()).assigned(),
                                requireNonNull(amounts.get(category.id()))))
                .filter(filled -> filled.before() != filled.after())
                .toList();
    }

    /// The months that count, oldest first: not those before the budget began.
    private static List<BudgetMonth> last(Budget budget, YearMonth month, Wanted wanted) {
        return budget.months().stream()
                .filter(each -> each.month().isBefore(month))
                .filter(each -> !each.month().isBefore(month.minusMonths(wanted.months())))
                .dropWhile(BudgetMonth::isEmpty)
                .toList();
    }

    private static List<Category> categories(List<Category> all, Wanted wanted) {
        List<Category> expenses =
                all.stream().filter(each -> each.kind() == CategoryKind.EXPENSE).toList();
        if (wanted.categories().isEmpty()) {
            return expenses.stream().filter(each -> !each.hidden()).toList();
        }
        List<Category> chosen =
                expenses.stream().filter(each -> wanted.categories().contains(each.id())).toList();
        Fields fields = new Fields();
        for (int number = 0; number < wanted.categories().size(); number++) {
            UUID id = wanted.categories().get(number);
            if (chosen.stream().noneMatch(each -> each.id().equals(id))) {
                fields.add("/categories/" + number, "No expense category has this id");
            }
        }
        fields.check();
        return chosen;
    }

    private static BudgetFillResponse response(
            Budget budget, YearMonth month, Wanted wanted, List<Filled> filled) {
        long ready = budget.month(month).readyToAssign();
        long more = 0;
        for (Filled each : filled) {
            more = Math.addExact(more, Math.subtractExact(each.after(), each.before()));
        }
        return new BudgetFillResponse(
                month.toString(),
                budget.household().currency().getCurrencyCode(),
                last(budget, month, wanted).size(),
                budget.decimal(ready),
                budget.decimal(Math.subtractExact(ready, more)),
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
