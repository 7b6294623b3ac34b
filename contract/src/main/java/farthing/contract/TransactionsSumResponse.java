package farthing.contract;

/// The transactions in one currency.
///
/// @param count number of transactions
/// @param amount sum of their amounts
public record TransactionsSumResponse(String currency, long count, String amount) {}
