package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// What is planned for a category in a month. What is left out does not change.
///
/// @param assigned of an expense category, in the household's currency; may be negative
/// @param carryOverspending of an expense category: whether a negative `available` stays with it in
///   the next month
/// @param forNextMonth of an income category: whether its income is held for the next month
/// @param onward whether the flag is of this month and all later ones; else of this month alone
/// @param snoozed of an expense category: whether its targets do not count in this month
/// @param notes at most 2,000 characters
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetCategoryRequest(
        @Nullable @JsonDeserialize(using = AmountText.class) String assigned,
        @Nullable Boolean carryOverspending,
        @Nullable Boolean forNextMonth,
        @Nullable Boolean onward,
        @Nullable @Limit(Limits.NOTES) String notes,
        @Nullable Boolean snoozed) {}
