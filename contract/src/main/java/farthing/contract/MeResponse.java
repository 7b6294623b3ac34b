package farthing.contract;

import java.util.List;

/// The user who owns the token, and the user's households.
public record MeResponse(UserResponse user, List<MembershipResponse> households) {}
