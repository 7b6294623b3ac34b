package farthing.contract;

/// @param paymentEnvelope whether spending on it moves money into an envelope for its payment; only
///   credit cards on budget do
/// @param balance of all postings
/// @param clearedBalance of the cleared and reconciled postings
public record AccountResponse(
        String id,
        String name,
        String type,
        String currency,
        boolean onBudget,
        boolean paymentEnvelope,
        String openedOn,
        boolean closed,
        String balance,
        String clearedBalance,
        long version) {}
