package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.budgets.CategoryPlan.Flag;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changed;
import farthing.backend.problems.Fields;
import farthing.contract.BudgetCardRequest;
import farthing.contract.BudgetCategoryRequest;
import farthing.contract.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Plans a category in a month: assigns money, sets its flags, writes notes, snoozes its targets.
/// Plans the payment of a credit card.
@ApplicationScoped
class EditCategoryPlan {

    private final CategoryPlans plans;
    private final WritePlan writePlan;

    EditCategoryPlan(CategoryPlans plans, WritePlan writePlan) {
        this.plans = plans;
        this.writePlan = writePlan;
    }

    /// The request, validated. A field that is null does not change.
    private record Wanted(
            @Nullable Long assigned,
            @Nullable Long planned,
            @Nullable Boolean flag,
            @Nullable Boolean release,
            boolean onward,
            @Nullable String notes,
            @Nullable Boolean snoozed) {

        static Wanted read(BudgetCategoryRequest request, CategoryKind kind, Currency currency) {
            Fields fields = new Fields();
            boolean expense = kind == CategoryKind.EXPENSE;
            if (expense && request.forNextMonth() != null) {
                fields.add("/forNextMonth", "Only for income categories");
            }
            if (!expense && request.carryOverspending() != null) {
                fields.add("/carryOverspending", "Only for expense categories");
            }
            if (!expense && request.releaseUnspent() != null) {
                fields.add("/releaseUnspent", "Only for expense categories");
            }
            if (!expense && request.assigned() != null) {
                fields.add("/assigned", "Only for expense categories");
            }
            if (!expense && request.snoozed() != null) {
                fields.add("/snoozed", "Only for expense categories");
            }
            @Nullable Long planned = amount(fields, "/planned", request.planned(), currency);
            if (planned != null && planned < 0) {
                fields.add("/planned", "Zero or more");
            }
            Wanted wanted =
                    new Wanted(
                            amount(fields, "/assigned", request.assigned(), currency),
                            planned,
                            expense ? request.carryOverspending() : request.forNextMonth(),
                            request.releaseUnspent(),
                            Boolean.TRUE.equals(request.onward()),
                            notes(fields, request.notes()),
                            request.snoozed());
            fields.check();
            return wanted;
        }

        static Wanted read(BudgetCardRequest request, Currency currency) {
            Fields fields = new Fields();
            Wanted wanted =
                    new Wanted(
                            amount(fields, "/assigned", request.assigned(), currency),
                            null,
                            null,
                            null,
                            false,
                            notes(fields, request.notes()),
                            null);
            fields.check();
            return wanted;
        }

        private static @Nullable Long amount(
                Fields fields, String pointer, @Nullable String amount, Currency currency) {
            return amount == null ? null : fields.amount(pointer, amount, currency).minor();
        }

        private static @Nullable String notes(Fields fields, @Nullable String notes) {
            return notes == null ? null : fields.optionalText("/notes", notes, Limits.NOTES);
        }

        CategoryPlan of(CategoryPlan now) {
            CategoryPlan plan = now;
            plan = assigned == null ? plan : plan.withAssigned(assigned);
            plan = planned == null ? plan : plan.withPlanned(planned);
            plan = notes == null ? plan : plan.withNotes(notes);
            plan = snoozed == null ? plan : plan.withSnoozed(snoozed);
            plan = flag == null ? plan : plan.withFlag(plan.flag().set(flag, onward));
            return release == null ? plan : plan.withRelease(plan.release().set(release, onward));
        }

        /// Setting a flag onward removes the same flag from later months.
        CategoryPlan ofLater(CategoryPlan later) {
            CategoryPlan plan = flag == null ? later : later.withFlag(Flag.NONE);
            return release == null ? plan : plan.withRelease(Flag.NONE);
        }

        boolean setsFlagsOnward() {
            return onward && (flag != null || release != null);
        }
    }

    Changed<Budget> edit(
            Scope scope,
            ReadBudget.Basis basis,
            Category category,
            YearMonth month,
            BudgetCategoryRequest request) {
        Currency currency = basis.household().get().currency();
        return edit(
                scope,
                basis,
                new CategoryPlans.Key(category.id(), month),
                Wanted.read(request, category.kind(), currency));
    }

    /// @param card id of its account
    Changed<Budget> edit(
            Scope scope,
            ReadBudget.Basis basis,
            UUID card,
            YearMonth month,
            BudgetCardRequest request) {
        return edit(
                scope,
                basis,
                new CategoryPlans.Key(card, month),
                Wanted.read(request, basis.household().get().currency()));
    }

    private Changed<Budget> edit(
            Scope scope, ReadBudget.Basis basis, CategoryPlans.Key key, Wanted wanted) {
        Pipeline lock = new Pipeline();
        Supplier<List<CategoryPlan>> now = plans.lock(lock, scope, List.of(key));
        Supplier<List<CategoryPlan>> later =
                wanted.setsFlagsOnward() ? plans.lockLaterFlags(lock, scope, key) : List::of;
        lock.run(scope.sql());
        List<WritePlan.PlanEdit> edits = new ArrayList<>();
        CategoryPlan plan = now.get().getFirst();
        edits.add(new WritePlan.PlanEdit(plan, wanted.of(plan)));
        for (CategoryPlan each : later.get()) {
            edits.add(new WritePlan.PlanEdit(each, wanted.ofLater(each)));
        }
        return writePlan.write(scope, basis, edits);
    }
}
