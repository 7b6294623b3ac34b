package farthing.backend.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// How far a transaction has been checked against the bank.
public enum Status {
    PENDING,
    CLEARED,
    RECONCILED;

    /// By the text of the API and the database, in this order.
    public static final Map<String, Status> BY_TEXT = byText();

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Status> byText() {
        Map<String, Status> all = new LinkedHashMap<>();
        for (Status status : values()) {
            all.put(status.text(), status);
        }
        return Collections.unmodifiableMap(all);
    }
}
