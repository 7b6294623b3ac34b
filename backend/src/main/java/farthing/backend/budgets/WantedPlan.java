package farthing.backend.budgets;

import farthing.backend.budgets.CategoryPlan.Flag;
import farthing.backend.categories.CategoryKind;
import farthing.backend.problems.Fields;
import farthing.contract.BudgetCardRequest;
import farthing.contract.BudgetCategoryRequest;
import farthing.contract.Limits;
import farthing.money.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What a request changes in the plan of a category, validated. A field that is null does not
/// change.
///
/// @param before the amount that the client has read for `assigned` or `planned`, whichever it
///   sets; null if it replaces any amount
record WantedPlan(
        @Nullable Long assigned,
        @Nullable Long planned,
        @Nullable Long before,
        @Nullable Boolean flag,
        @Nullable Boolean release,
        boolean onward,
        @Nullable String notes,
        @Nullable Boolean snoozed) {

    static WantedPlan read(BudgetCategoryRequest request, CategoryKind kind, Currency currency) {
        Fields fields = new Fields();
        boolean expense = kind == CategoryKind.EXPENSE;
        if (expense && request.forNextMonth() != null) {
            fields.add("/forNextMonth", "Only for income categories");
        }
        if (!expense) {
            onlyForExpenses(fields, "/carryOverspending", request.carryOverspending());
            onlyForExpenses(fields, "/releaseUnspent", request.releaseUnspent());
            onlyForExpenses(fields, "/assigned", request.assigned());
            onlyForExpenses(fields, "/snoozed", request.snoozed());
        }
        @Nullable Long planned = amount(fields, "/planned", request.planned(), currency);
        if (planned != null && planned < 0) {
            fields.add("/planned", "Zero or more");
        }
        if (request.before() != null && (request.assigned() == null) == (planned == null)) {
            fields.add("/before", "Only with one of assigned and planned");
        }
        WantedPlan wanted =
                new WantedPlan(
                        amount(fields, "/assigned", request.assigned(), currency),
                        planned,
                        amount(fields, "/before", request.before(), currency),
                        expense ? request.carryOverspending() : request.forNextMonth(),
                        request.releaseUnspent(),
                        Boolean.TRUE.equals(request.onward()),
                        notes(fields, request.notes()),
                        request.snoozed());
        fields.check();
        return wanted;
    }

    static WantedPlan read(BudgetCardRequest request, Currency currency) {
        Fields fields = new Fields();
        if (request.before() != null && request.assigned() == null) {
            fields.add("/before", "Only with assigned");
        }
        WantedPlan wanted =
                new WantedPlan(
                        amount(fields, "/assigned", request.assigned(), currency),
                        null,
                        amount(fields, "/before", request.before(), currency),
                        null,
                        null,
                        false,
                        notes(fields, request.notes()),
                        null);
        fields.check();
        return wanted;
    }

    private static void onlyForExpenses(Fields fields, String pointer, @Nullable Object value) {
        if (value != null) {
            fields.add(pointer, "Only for expense categories");
        }
    }

    /// Reads an amount in minor units; null if it is left out.
    static @Nullable Long amount(
            Fields fields, String pointer, @Nullable String amount, Currency currency) {
        return amount == null ? null : fields.amount(pointer, amount, currency).minor();
    }

    private static @Nullable String notes(Fields fields, @Nullable String notes) {
        return notes == null ? null : fields.optionalText("/notes", notes, Limits.NOTES);
    }

    /// Refuses the change if the amount was changed after the client read it, unless it was changed
    /// to the same amount.
    ///
    /// @throws farthing.backend.problems.Refused `amount-changed`
    void mustHaveRead(CategoryPlan now, Currency currency) {
        if (before == null) {
            return;
        }
        boolean plans = assigned == null;
        long stored = plans ? now.planned() : now.assigned();
        if (stored != before && !Long.valueOf(stored).equals(plans ? planned : assigned)) {
            throw new BudgetProblem.AmountChanged(
                            plans ? "/planned" : "/assigned", Money.ofMinor(stored, currency))
                    .refused();
        }
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
