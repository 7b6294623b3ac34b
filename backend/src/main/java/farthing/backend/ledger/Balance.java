package farthing.backend.ledger;

/// The balance of an account.
///
/// @param amountMinor sum of all postings, in minor units of the account's currency
/// @param clearedMinor sum of the cleared and reconciled postings
public record Balance(long amountMinor, long clearedMinor) {

    public static final Balance NOTHING = new Balance(0, 0);

    /// The balance after a posting on the account.
    public Balance after(Posting posting) {
        long amount = posting.amount().minor();
        return new Balance(
                Math.addExact(amountMinor, amount),
                posting.status() == Status.PENDING
                        ? clearedMinor
                        : Math.addExact(clearedMinor, amount));
    }
}
