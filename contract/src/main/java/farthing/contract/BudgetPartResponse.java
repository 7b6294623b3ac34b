package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A part of a figure of the budget. It is a figure too, and has an explanation, except
/// `overspentOnCredit`, `spent`, `owed`, `target` and `cap`.
///
/// @param month of the part: that of the figure, or the one before
/// @param figure its kind
/// @param category its id; absent unless the part is of a category
/// @param group its id; absent unless the part is of a group
/// @param card id of its account; absent unless the part is of the payment of a credit card
/// @param name of the category, group or card
/// @param amount with the sign it has in the sum: in `readyToAssign`, what is assigned is negative
/// @param target why it needs the amount; absent unless the part is of a target
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetPartResponse(
        String month,
        String figure,
        @Nullable String category,
        @Nullable String group,
        @Nullable String card,
        @Nullable String name,
        String amount,
        @Nullable TargetNeedResponse target) {

    /// The same part, of a target.
    public BudgetPartResponse of(TargetNeedResponse need) {
        return new BudgetPartResponse(month, figure, category, group, card, name, amount, need);
    }
}
