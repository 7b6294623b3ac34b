package farthing.backend.history;

import farthing.backend.problems.Words;
import java.util.Collection;

/// What a change is about, for filters. A change with subjects of several areas belongs to the
/// first of them: undoing an import is about the import, not about each transaction.
public enum Area {
    IMPORTS,
    CATEGORIES,
    ACCOUNTS,
    RATES,
    HOUSEHOLD,
    BUDGET,
    TRANSACTIONS;

    public static final Words<Area> WORDS = Words.of(Area.class);

    /// The area of a kind of subject. `AllActsTest` has each kind.
    static Area of(String kind) {
        return switch (kind) {
            case "import" -> IMPORTS;
            case "category", "category group", "category move" -> CATEGORIES;
            case "account" -> ACCOUNTS;
            case "rate", "rate import" -> RATES;
            case "household" -> HOUSEHOLD;
            case "category plan", "month plan", "targets" -> BUDGET;
            default -> TRANSACTIONS;
        };
    }

    static Area of(Collection<SubjectChange> subjects) {
        return subjects.stream()
                .map(each -> of(each.subject().kind()))
                .min(Area::compareTo)
                .orElse(TRANSACTIONS);
    }

    /// `transactions`
    public String text() {
        return Words.word(this);
    }
}
