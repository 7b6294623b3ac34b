package farthing.backend.formats;

/// The meaning of a column of a file.
enum Column {
    DATE("date"),
    AMOUNT("amount"),
    DEBIT("debit"),
    CREDIT("credit"),
    /// Whether the amount is a debit or a credit.
    DIRECTION("direction"),
    PAYEE("payee"),
    /// Used as the payee if the file has no payee column, else as the notes.
    DESCRIPTION("description"),
    NOTES("notes"),
    CATEGORY("category"),
    EXTERNAL_ID("externalId"),
    CURRENCY("currency");

    private final String text;

    Column(String text) {
        this.text = text;
    }

    /// The name in the API, such as `externalId`.
    String text() {
        return text;
    }
}
