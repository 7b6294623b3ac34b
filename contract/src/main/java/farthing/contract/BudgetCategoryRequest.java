package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// What is planned for a category in a month. Fields that are left out do not change.
///
/// @param assigned of an expense category, in the household's currency; may be negative
/// @param planned in tracking mode: the spending or the income expected, zero or positive
/// @param before what `assigned` or `planned` was when the client read it: if it has changed since,
///   the request is refused with `amount-changed`; if left out, any amount is replaced
/// @param carryOverspending of an expense category: whether a negative `available` stays with it in
///   the next month
/// @param releaseUnspent of an expense category: whether what is left returns to ready to assign in
///   the next month
/// @param forNextMonth of an income category: whether its income is held for the next month
/// @param onward whether the flags apply to this month and all later ones; otherwise to this month
///   only
/// @param snoozed of an expense category: whether this month ignores its targets
/// @param notes at most 2,000 characters
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetCategoryRequest(
        @Nullable @JsonDeserialize(using = AmountJson.class) String assigned,
        @Nullable @JsonDeserialize(using = AmountJson.class) String planned,
        @Nullable @JsonDeserialize(using = AmountJson.class) String before,
        @Nullable Boolean carryOverspending,
        @Nullable Boolean releaseUnspent,
        @Nullable Boolean forNextMonth,
        @Nullable Boolean onward,
        @Nullable @Limit(Limits.NOTES) String notes,
        @Nullable Boolean snoozed) {

    public static BudgetCategoryRequest assign(String amount, @Nullable String before) {
        return new BudgetCategoryRequest(amount, null, before, null, null, null, null, null, null);
    }

    public static BudgetCategoryRequest plan(String amount, @Nullable String before) {
        return new BudgetCategoryRequest(null, amount, before, null, null, null, null, null, null);
    }

    public static BudgetCategoryRequest carryOverspending(boolean carry, boolean onward) {
        return new BudgetCategoryRequest(null, null, null, carry, null, null, onward, null, null);
    }

    public static BudgetCategoryRequest releaseUnspent(boolean release, boolean onward) {
        return new BudgetCategoryRequest(null, null, null, null, release, null, onward, null, null);
    }

    /// In the month and all later ones.
    public static BudgetCategoryRequest holdForNextMonth(boolean hold) {
        return new BudgetCategoryRequest(null, null, null, null, null, hold, true, null, null);
    }

    public static BudgetCategoryRequest note(String notes) {
        return new BudgetCategoryRequest(null, null, null, null, null, null, null, notes, null);
    }

    public static BudgetCategoryRequest snooze(boolean snooze) {
        return new BudgetCategoryRequest(null, null, null, null, null, null, null, null, snooze);
    }
}
