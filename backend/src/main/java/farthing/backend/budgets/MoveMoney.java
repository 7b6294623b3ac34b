package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changed;
import farthing.backend.ledger.Card;
import farthing.backend.problems.Fields;
import farthing.contract.Limits;
import farthing.contract.MoveRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Moves money between two categories of a month, or between a category and ready to assign. The
/// payment of a credit card counts as a category.
@ApplicationScoped
class MoveMoney {

    private final CategoryPlans plans;
    private final ReadBudget readBudget;
    private final WritePlan writePlan;

    MoveMoney(CategoryPlans plans, ReadBudget readBudget, WritePlan writePlan) {
        this.plans = plans;
        this.readBudget = readBudget;
        this.writePlan = writePlan;
    }

    /// @throws farthing.backend.problems.Refused `not-overspent` if the request has no amount and
    ///   there is nothing to cover
    Changed<Budget> move(
            Scope scope, ReadBudget.Basis basis, YearMonth month, MoveRequest request) {
        Fields fields = new Fields();
        Optional<UUID> from = envelope(fields, basis, "/from", request.from());
        Optional<UUID> to = envelope(fields, basis, "/to", request.to());
        if (from.equals(to)) {
            fields.add("/to", "The source and the destination must be different");
        }
        @Nullable Long named = amount(fields, basis, request);
        fields.check();
        Pipeline lock = new Pipeline();
        Supplier<List<CategoryPlan>> locked =
                plans.lock(
                        lock,
                        scope,
                        Stream.of(from, to)
                                .flatMap(Optional::stream)
                                .map(each -> new CategoryPlans.Key(each, month))
                                .toList());
        Supplier<Budget> now = readBudget.read(lock, scope.household(), basis);
        lock.run(scope.sql());
        long amount =
                named == null ? shortfall(basis, now.get().month(month), to.orElseThrow()) : named;
        List<WritePlan.PlanEdit> edits =
                locked.get().stream()
                        .map(plan -> {
                            boolean gives = from.equals(Optional.of(plan.category()));
                            long assigned =
                                    Math.addExact(plan.assigned(), gives ? -amount : amount);
                            return new WritePlan.PlanEdit(plan, plan.withAssigned(assigned));
                        })
                        .toList();
        edits.forEach(edit -> mustBeInRange(edit.after().assigned()));
        return writePlan.write(scope, basis, edits);
    }

    private static @Nullable Long amount(
            Fields fields, ReadBudget.Basis basis, MoveRequest request) {
        if (request.amount() == null) {
            if (request.to() == null) {
                fields.add("/amount", "Required");
            }
            return null;
        }
        long amount =
                fields.amount("/amount", request.amount(), basis.household().get().currency())
                        .minor();
        if (amount <= 0) {
            fields.add("/amount", "More than zero");
        }
        return amount;
    }

    /// @param id of an expense category or of a card's account; null for ready to assign
    private static Optional<UUID> envelope(
            Fields fields, ReadBudget.Basis basis, String pointer, @Nullable String id) {
        Optional<UUID> wanted = Optional.ofNullable(id).flatMap(Fields::parseId);
        Optional<Category> category = wanted.flatMap(basis::category);
        if (category.isPresent() && category.get().kind() != CategoryKind.EXPENSE) {
            fields.add(pointer, "Only expense categories have money assigned");
        } else if (id != null && category.isEmpty() && wanted.flatMap(basis::card).isEmpty()) {
            fields.add(pointer, "No category has this id");
        }
        return wanted;
    }

    /// How much a category is overspent, or how much is missing for the payment of a card.
    private static long shortfall(ReadBudget.Basis basis, BudgetMonth month, UUID envelope) {
        Optional<Card> card = basis.card(envelope);
        long missing =
                card.isEmpty()
                        ? -month.envelope(envelope).available()
                        : card.get()
                                        .owed(month.month(), basis.household().get().currency())
                                        .orElse(0)
                                - month.card(envelope).available();
        if (missing <= 0) {
            String name =
                    card.map(Card::name)
                            .or(() -> basis.category(envelope).map(Category::name))
                            .orElseThrow();
            throw new BudgetProblem.NotOverspent(name).refused();
        }
        return missing;
    }

    private static void mustBeInRange(long assigned) {
        if (Math.abs(assigned) > Limits.AMOUNT_MINOR) {
            Fields fields = new Fields();
            fields.add("/amount", "This is too large");
            fields.check();
        }
    }
}
