package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A month of the budget at a glance: what needs attention, what is in the categories, and how long
/// the money lasts.
///
/// @param month 2026-11
/// @param currency of all amounts
/// @param mode `envelopes` or `tracking`; in tracking mode there is nothing about ready to assign,
///   overspent categories, cards and targets
/// @param planned whether anything is assigned in this month or the two before it; in tracking
///   mode, whether anything is planned
/// @param readyToAssign negative where too much is assigned; absent in tracking mode
/// @param uncounted what moved in this month and before in currencies without a rate, for each
///   currency
/// @param overspent categories with a negative `available` that they do not carry
/// @param cards with too little for their payment; not those in a currency without a rate
/// @param categories expense categories that had money to spend or are overspent; in tracking mode,
///   those with a planned amount, and if anything is planned, those with spending
/// @param onBudget what is on all accounts on budget at the end of the month
/// @param ageOfMoney average days between income and spending; absent if the history is too short
/// @param buffer absent if the history is too short
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetSummaryResponse(
        String month,
        String currency,
        String mode,
        boolean planned,
        @Nullable String readyToAssign,
        UncategorisedResponse uncategorised,
        List<UncountedResponse> uncounted,
        List<OverspentResponse> overspent,
        List<ShortCardResponse> cards,
        UnderfundedResponse underfunded,
        List<BudgetedResponse> categories,
        String onBudget,
        @Nullable Integer ageOfMoney,
        @Nullable BufferResponse buffer) {}
