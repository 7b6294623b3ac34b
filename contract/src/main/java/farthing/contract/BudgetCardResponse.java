package farthing.contract;

import org.jspecify.annotations.Nullable;

/// The payment of a credit card in a month of the budget. `available` is `carried` + `assigned` +
/// `spending` − `payments`.
///
/// @param account id of the card's account
/// @param spending moved here from the categories that had the money
/// @param payments made to the card in the month
/// @param balance of the card at the end of the month, in `balanceCurrency`; negative where money
///   is owed
/// @param owed the same in the household's currency, zero or positive; null if there is no rate
/// @param missing `owed` minus `available`, at least zero; null if there is no rate
/// @param notes for the card in this month
public record BudgetCardResponse(
        String account,
        String name,
        boolean closed,
        String carried,
        String assigned,
        String spending,
        String payments,
        String available,
        String balance,
        String balanceCurrency,
        @Nullable String owed,
        @Nullable String missing,
        String notes) {}
