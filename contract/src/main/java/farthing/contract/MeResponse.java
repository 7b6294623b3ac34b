package farthing.contract;

import java.util.List;

/// Who the token belongs to, and their households.
public record MeResponse(UserResponse user, List<MembershipResponse> households) {}
