package farthing.contract;

/// A transaction in the register of an account.
///
/// @param balance of the account after the transaction
/// @param clearedBalance the same, of cleared and reconciled transactions only
public record RegisterRowResponse(
        TransactionResponse transaction, String balance, String clearedBalance) {}
