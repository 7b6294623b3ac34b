package farthing.contract;

/// A group of categories.
public record CategoryGroupResponse(String id, String name, long version) {}
