package farthing.contract;

import java.util.List;

/// The groups in display order.
public record CategoryGroupsResponse(List<CategoryGroupResponse> groups) {}
