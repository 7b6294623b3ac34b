package farthing.contract;

/// What one unit of a currency is worth in the household's currency.
///
/// @param date the first day on which the rate applies; it applies until the currency's next rate
/// @param rate exact decimal
/// @param source `manual` if entered by hand, `ecb` if from a file of the European Central Bank
public record RateResponse(String currency, String date, String rate, String source) {}
