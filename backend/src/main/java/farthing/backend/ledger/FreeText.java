package farthing.backend.ledger;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text field of a transaction. To add one, add a constant here, and a column of the same name to
/// the table and to the view `transaction_search`.
public enum FreeText {
    NOTES(""),

    /// The bank's own id.
    EXTERNAL_ID(null);

    private final @Nullable String none;
    private final String column = name().toLowerCase(Locale.ROOT);
    private final String property = camelCase(column);

    /// @param none what is stored if there is no text
    FreeText(@Nullable String none) {
        this.none = none;
    }

    @Nullable String none() {
        return none;
    }

    /// `external_id`
    String column() {
        return column;
    }

    /// The name in the API: `externalId`
    public String property() {
        return property;
    }

    private static String camelCase(String column) {
        return Pattern.compile("_(.)")
                .matcher(column)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
