package farthing.contract;

/// One household of a user.
///
/// @param role owner, editor or viewer
public record MembershipResponse(
        String id, String name, String currency, String locale, String role) {}
