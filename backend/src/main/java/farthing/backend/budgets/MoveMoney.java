package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changed;
import farthing.backend.problems.Fields;
import farthing.contract.Limits;
import farthing.contract.MoveRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Moves money between two categories of a month, or between one and ready to assign.
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

    /// @throws farthing.backend.problems.Refused `not-overspent` where no amount is named and there
    ///   is nothing to cover
    Changed<Budget> move(
            Scope scope, ReadBudget.Basis basis, YearMonth month, MoveRequest request) {
        Fields fields = new Fields();
        Optional<Category> from = category(fields, basis, "/from", request.from());
        Optional<Category> to = category(fields, basis, "/to", request.to());
        if (Objects.equals(request.from(), request.to())) {
            fields.add("/to", "Choose two different places");
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
                                .map(each -> new CategoryPlans.Key(each.id(), month))
                                .toList());
        Supplier<Budget> now = readBudget.read(lock, scope.household(), basis);
        lock.run(scope.sql());
        long amount = named == null ? shortfall(now.get().month(month), to.orElseThrow()) : named;
        List<WritePlan.Edit> edits =
                locked.get().stream()
                        .map(plan -> {
                            boolean gives = is(from, plan.category());
                            long assigned =
                                    Math.addExact(plan.assigned(), gives ? -amount : amount);
                            return new WritePlan.Edit(plan, plan.withAssigned(assigned));
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

    private static Optional<Category> category(
            Fields fields, ReadBudget.Basis basis, String pointer, @Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        Optional<Category> found = Fields.parseId(id).flatMap(basis::category);
        if (found.isEmpty()) {
            fields.add(pointer, "No category has this id");
        } else if (found.get().kind() != CategoryKind.EXPENSE) {
            fields.add(pointer, "Only expense categories have money assigned");
        }
        return found;
    }

    private static long shortfall(BudgetMonth month, Category category) {
        long available = month.envelope(category.id()).available();
        if (available >= 0) {
            throw new BudgetProblem.NotOverspent(category.name()).refused();
        }
        return -available;
    }

    private static void mustBeInRange(long assigned) {
        if (Math.abs(assigned) > Limits.AMOUNT_MINOR) {
            Fields fields = new Fields();
            fields.add("/amount", "This is too large");
            fields.check();
        }
    }

    private static boolean is(Optional<Category> category, UUID id) {
        return category.isPresent() && category.get().id().equals(id);
    }
}
