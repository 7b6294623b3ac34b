package farthing.contract;

/// A thing by its id.
public record Reference(String id) {}
