package farthing.contract;

/// The account balance at the end of a day, as stated in the file.
///
/// @param amount in the account's currency
public record ImportBalanceResponse(String date, String amount) {}
