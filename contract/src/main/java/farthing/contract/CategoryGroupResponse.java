package farthing.contract;

/// A group of categories.
///
/// @param position among the groups, from 1
public record CategoryGroupResponse(String id, String name, int position, long version) {}
