package farthing.frontend.transactions;

/// One transaction in the register, in words and figures as they are shown.
///
/// @param date as written in the register; `isoDate` for machines
/// @param upcoming whether that is after today
/// @param category what it was for, or where it was moved; `categoryHref` empty where there is no
///   list of it
/// @param uncategorised whether it wants a category
/// @param amount signed, with a true minus
/// @param currency empty where it is the household's
/// @param direction `in`, `out` or `moved`
/// @param status pending, cleared or reconciled; `statusName` in the page's language
/// @param what says which one it is, for those who hear the buttons instead of seeing the row
public record RegisterRow(
        String id,
        long version,
        String date,
        String isoDate,
        boolean upcoming,
        String payee,
        String payeeHref,
        String notes,
        String category,
        boolean uncategorised,
        String categoryHref,
        String account,
        String accountHref,
        String amount,
        String currency,
        String direction,
        String status,
        String statusName,
        String what,
        String editHref) {

    /// The payee, or what it was for where there is none.
    public String title() {
        return payee.isEmpty() ? category : payee;
    }

    public String statusIcon() {
        return switch (status) {
            case "cleared" -> "circle-check";
            case "reconciled" -> "lock";
            default -> "circle";
        };
    }
}
