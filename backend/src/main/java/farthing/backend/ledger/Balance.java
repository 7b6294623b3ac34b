package farthing.backend.ledger;

/// What is on an account.
///
/// @param amountMinor of all postings, in minor units of the account's currency
/// @param clearedMinor of the cleared and reconciled ones
public record Balance(long amountMinor, long clearedMinor) {

    public static final Balance NOTHING = new Balance(0, 0);
}
