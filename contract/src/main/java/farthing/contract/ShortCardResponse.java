package farthing.contract;

/// A credit card for whose payment too little is available.
///
/// @param account id of the card's account
/// @param amount owed and not available for the payment, also once the overspent categories are
///   covered; positive
public record ShortCardResponse(String account, String name, String amount) {}
