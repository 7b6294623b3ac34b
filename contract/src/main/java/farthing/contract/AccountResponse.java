package farthing.contract;

/// @param balance of all postings
/// @param clearedBalance of the cleared and reconciled postings
public record AccountResponse(
        String id,
        String name,
        String type,
        String currency,
        boolean onBudget,
        String openedOn,
        boolean closed,
        String balance,
        String clearedBalance,
        long version) {}
