package farthing.backend.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a posting is on. An account or a category; or, where it is on neither, why: money whose
/// purpose nobody has said yet (by its direction, so that the totals keep income and expense
/// apart), the passage between two currencies, or the balance an account was opened with.
public enum PostingKind {
    ACCOUNT,
    CATEGORY,
    UNCATEGORISED_INCOME,
    UNCATEGORISED_EXPENSE,
    EXCHANGE,
    OPENING;

    private static final Map<String, PostingKind> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toMap(k -> k.text, Function.identity()));

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// As the database has it: `uncategorised-income`.
    public String text() {
        return text;
    }

    static PostingKind of(String text) {
        PostingKind kind = BY_TEXT.get(text);
        if (kind == null) {
            throw new IllegalArgumentException(text);
        }
        return kind;
    }
}
