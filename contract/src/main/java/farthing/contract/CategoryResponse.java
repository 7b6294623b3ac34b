package farthing.contract;

/// What money is for.
///
/// @param position in its group, from 1
public record CategoryResponse(
        String id,
        String name,
        String kind,
        String group,
        String groupName,
        boolean hidden,
        int position,
        long version) {}
