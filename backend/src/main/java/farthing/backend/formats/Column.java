package farthing.backend.formats;

/// What a column of a file holds.
enum Column {
    DATE("date"),
    AMOUNT("amount"),
    DEBIT("debit"),
    CREDIT("credit"),
    /// Whether the amount is debit or credit.
    DIRECTION("direction"),
    PAYEE("payee"),
    /// The payee where the file has no column for it, else notes.
    DESCRIPTION("description"),
    NOTES("notes"),
    CATEGORY("category"),
    EXTERNAL_ID("externalId"),
    CURRENCY("currency");

    private final String text;

    Column(String text) {
        this.text = text;
    }

    /// As the API has it: `externalId`.
    String text() {
        return text;
    }
}
