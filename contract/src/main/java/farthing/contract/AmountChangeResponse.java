package farthing.contract;

/// An amount before and after a change.
public record AmountChangeResponse(String before, String after) {}
