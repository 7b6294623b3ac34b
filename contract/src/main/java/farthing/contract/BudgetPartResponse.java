package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A part of a figure of the budget, itself a figure. All but `openingBalances` and `transfers` can
/// be explained in turn.
///
/// @param month in which the part is: that of the figure, or the one before
/// @param figure its kind
/// @param category its id; absent unless the part is of a category
/// @param group its id; absent unless the part is of a group
/// @param name of the category or group
/// @param amount as it counts in the sum: what is assigned reduces what is ready to assign, so it
///   is negative there
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetPartResponse(
        String month,
        String figure,
        @Nullable String category,
        @Nullable String group,
        @Nullable String name,
        String amount) {}
