package farthing.contract;

/// What money is for.
public record CategoryResponse(
        String id,
        String name,
        String kind,
        String group,
        String groupName,
        boolean hidden,
        long version) {}
