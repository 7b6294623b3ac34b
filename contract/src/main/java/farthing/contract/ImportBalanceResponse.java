package farthing.contract;

/// What the file says was on the account at the end of a day.
///
/// @param amount in the account's currency
public record ImportBalanceResponse(String date, String amount) {}
