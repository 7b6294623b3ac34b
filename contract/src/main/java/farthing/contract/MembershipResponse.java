package farthing.contract;

/// One household of a user.
///
/// @param timeZone an IANA name
/// @param monthStartDay the day on which its month begins, 1–28
/// @param budgetMode `envelopes` or `tracking`
/// @param role owner, editor or viewer
public record MembershipResponse(
        String id,
        String name,
        String currency,
        String locale,
        String timeZone,
        int monthStartDay,
        String budgetMode,
        String role) {

    /// Whether the household compares a plan with what happened, instead of assigning money.
    public boolean tracks() {
        return budgetMode.equals("tracking");
    }
}
