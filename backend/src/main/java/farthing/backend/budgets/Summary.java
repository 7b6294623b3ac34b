package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.Envelope;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.ledger.UncategorisedTotals.UncategorisedTotal;
import farthing.contract.BudgetSummaryResponse;
import farthing.contract.BudgetedResponse;
import farthing.contract.BufferResponse;
import farthing.contract.OverspentResponse;
import farthing.contract.UncategorisedResponse;
import farthing.contract.UnderfundedResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A month of the budget at a glance.
///
/// @param planned whether the household uses the budget
/// @param balance on all accounts on budget, in minor units; other currencies at their latest rates
record Summary(
        Budget budget,
        YearMonth month,
        boolean planned,
        List<UncategorisedTotal> uncategorised,
        long balance,
        OptionalInt ageOfMoney,
        Optional<DaysOfBuffer> buffer) {

    BudgetSummaryResponse response() {
        String currency = budget.household().currency().getCurrencyCode();
        long amount =
                uncategorised.stream()
                        .filter(each -> each.currency().equals(currency))
                        .mapToLong(UncategorisedTotal::minor)
                        .sum();
        long count = uncategorised.stream().mapToLong(UncategorisedTotal::count).sum();
        List<Category> expenses =
                budget.categories().stream()
                        .filter(category -> category.kind() == CategoryKind.EXPENSE)
                        .toList();
        return new BudgetSummaryResponse(
                month.toString(),
                currency,
                budget.household().budgetMode().text(),
                planned,
                tracks() ? null : budget.decimal(budget.month(month).readyToAssign()),
                new UncategorisedResponse(count, budget.decimal(amount)),
                Uncounted.sums(budget.uncountedBefore(month.plusMonths(1))),
                expenses.stream().filter(this::isOverspent).map(this::overspent).toList(),
                tracks() ? List.of() : new CardResponses(budget, budget.month(month)).missing(),
                underfunded(),
                expenses.stream().filter(this::isBudgeted).map(this::budgeted).toList(),
                budget.decimal(balance),
                ageOfMoney.isPresent() ? ageOfMoney.getAsInt() : null,
                buffer.map(this::response).orElse(null));
    }

    /// A plan has no envelopes: nothing is ready to assign or overspent, and targets do not count.
    private boolean tracks() {
        return budget.isTracking();
    }

    private boolean isOverspent(Category category) {
        return !tracks()
                && envelope(category).available() < 0
                && !envelope(category).carriesOverspending();
    }

    private OverspentResponse overspent(Category category) {
        return new OverspentResponse(
                category.id().toString(),
                category.name(),
                budget.decimal(-envelope(category).available()));
    }

    private UnderfundedResponse underfunded() {
        List<Long> missing =
                tracks() ? List.of() : PlannedMonthOfBudget.of(budget, month).underfunded();
        return new UnderfundedResponse(
                missing.size(),
                budget.decimal(
                        BudgetMonth.sum(missing.stream().mapToLong(each -> each).toArray())));
    }

    private boolean isBudgeted(Category category) {
        Envelope envelope = envelope(category);
        if (tracks()) {
            return budget.amount(category.id(), month) != 0 || planned && envelope.activity() < 0;
        }
        return envelope.assigned() != 0 || envelope.carried() != 0 || envelope.available() < 0;
    }

    private BudgetedResponse budgeted(Category category) {
        Envelope envelope = envelope(category);
        long budgeted =
                tracks()
                        ? budget.amount(category.id(), month)
                        : Math.addExact(envelope.carried(), envelope.assigned());
        return new BudgetedResponse(
                category.id().toString(),
                category.name(),
                budget.decimal(budgeted),
                budget.decimal(-envelope.activity()),
                budget.decimal(Math.addExact(budgeted, envelope.activity())));
    }

    private BufferResponse response(DaysOfBuffer found) {
        return new BufferResponse(
                found.days(), budget.decimal(found.spentPerDay()), found.months());
    }

    private Envelope envelope(Category category) {
        return budget.month(month).envelope(category.id());
    }
}
