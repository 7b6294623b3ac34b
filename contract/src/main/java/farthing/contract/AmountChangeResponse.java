package farthing.contract;

/// An amount before and after an act.
public record AmountChangeResponse(String before, String after) {}
