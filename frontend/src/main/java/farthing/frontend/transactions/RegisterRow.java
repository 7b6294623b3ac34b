package farthing.frontend.transactions;

/// One transaction in the register, formatted for display.
///
/// @param date as written in the register; `isoDate` for machines
/// @param upcoming whether the date is after today
/// @param category the category; of a transfer, that it is one, with the other account unless that
///   is in the payee's place; `categoryHref` is empty if it has no list
/// @param uncategorised whether a category is missing
/// @param amount signed, with a Unicode minus
/// @param currency empty for the household's currency
/// @param balance of the account after the transaction; empty if it is not known
/// @param cleared the same, without pending transactions
/// @param direction `in`, `out` or `moved`
/// @param statusField `status`, or `transferStatus` if the row shows the receiving side of a
///   transfer
/// @param open whether the account takes changes
/// @param status pending, cleared or reconciled; `statusName` in the page's language
/// @param what identifies the transaction in the labels of its buttons, for screen readers
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
        String balance,
        String cleared,
        String direction,
        boolean open,
        String statusField,
        String status,
        String statusName,
        String what,
        String editHref) {

    /// The payee, or else the category.
    public String title() {
        return payee.isEmpty() ? category : payee;
    }

    /// The status that a click sets; empty if a click does not change it.
    public String nextStatus() {
        return switch (open ? status : "") {
            case "pending" -> "cleared";
            case "cleared" -> "pending";
            default -> "";
        };
    }

    public String statusIcon() {
        return switch (status) {
            case "cleared" -> "circle-check";
            case "reconciled" -> "lock";
            default -> "circle";
        };
    }
}
