package farthing.contract;

import java.util.List;

/// In their order.
public record CategoryGroupsResponse(List<CategoryGroupResponse> groups) {}
