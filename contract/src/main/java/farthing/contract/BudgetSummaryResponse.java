package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A month of the budget at a glance: what needs attention, what is in the categories, and how long
/// the money lasts.
///
/// @param month 2026-11
/// @param currency of all amounts
/// @param planned whether anything is assigned in this month or the two before it
/// @param readyToAssign negative where too much is assigned
/// @param overspent categories with a negative `available` that they do not carry
/// @param cards with too little for their payment; not those in a currency without a rate
/// @param categories expense categories that had money to spend or are overspent
/// @param onBudget what is on all accounts on budget at the end of the month
/// @param ageOfMoney average days between income and spending; absent if the history is too short
/// @param buffer absent if the history is too short
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetSummaryResponse(
        String month,
        String currency,
        boolean planned,
        String readyToAssign,
        UncategorisedResponse uncategorised,
        List<OverspentResponse> overspent,
        List<ShortCardResponse> cards,
        UnderfundedResponse underfunded,
        List<BudgetedResponse> categories,
        String onBudget,
        @Nullable Integer ageOfMoney,
        @Nullable BufferResponse buffer) {}
