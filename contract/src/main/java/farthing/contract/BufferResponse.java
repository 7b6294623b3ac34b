package farthing.contract;

/// How long the money on budget would last.
///
/// @param days at the average spending, rounded down
/// @param spentPerDay the average
/// @param months how many months before this one the average is of, 3–12
public record BufferResponse(int days, String spentPerDay, int months) {}
