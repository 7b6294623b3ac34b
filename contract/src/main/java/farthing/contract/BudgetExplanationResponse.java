package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts that a figure of the budget is made of. They add up to it. A figure has no parts if it
/// is not a sum of other figures: `activity` of a category, `payments` to a card, `openingBalances`
/// and `transfers` are sums of transactions, and a person entered `assigned` and `planned` of a
/// category or card and an amount held by hand.
///
/// @param month 2026-11
/// @param currency of all amounts
/// @param figure `readyToAssign`, `fromLast`, `income`, `overspent`, `held`, `assigned`,
///   `activity`, `available`, `carried`, `spending`, `payments`, `missing`, `openingBalances`,
///   `transfers`, `released`, `planned`, `difference`, `needed`, `underfunded`, `plannedIncome`,
///   `incomeDifference`, `plannedSaved`, `saved` or `savedDifference`
/// @param category its id; absent unless the figure is of a category
/// @param group its id; absent unless the figure is of a group
/// @param card id of its account; absent unless the figure is of the payment of a credit card
/// @param name of the category, group or card; absent if the figure is of the month
/// @param hidden true if only hidden categories count, false if only visible ones do; absent if all
///   do
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetExplanationResponse(
        String month,
        String currency,
        String figure,
        @Nullable String category,
        @Nullable String group,
        @Nullable String card,
        @Nullable String name,
        @Nullable Boolean hidden,
        String amount,
        List<BudgetPartResponse> parts) {}
