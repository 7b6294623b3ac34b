package farthing.contract;

/// Refers to an object by its id.
public record Reference(String id) {}
