package farthing.backend.ledger;

/// The balance of an account.
///
/// @param amountMinor sum of all postings, in minor units of the account's currency
/// @param clearedMinor sum of the cleared and reconciled postings
public record Balance(long amountMinor, long clearedMinor) {

    public static final Balance NOTHING = new Balance(0, 0);
}
