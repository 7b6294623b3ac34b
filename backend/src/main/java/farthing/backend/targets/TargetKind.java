package farthing.backend.targets;

import farthing.backend.problems.Words;
import java.util.Set;

/// How a target finds the amount that its category needs in a month.
public enum TargetKind {
    /// An amount each period. A period of several months is shared equally among its months.
    SET_ASIDE("amount", "every", "unit", "start"),
    /// Up to an amount at the beginning of each period. What was carried counts.
    REFILL("amount", "every", "unit", "start"),
    /// An amount available by a date, once or repeating. What was carried counts.
    BALANCE("amount", "due", "every", "unit"),
    /// A percentage of income, or of what is ready to assign.
    INCOME_SHARE("percent", "incomeFrom", "income"),
    /// A debt, in equal payments until a date, or in payments of an amount until it is paid.
    DEBT("amount", "start", "due", "payment"),
    /// The average of what was spent in the last months.
    AVERAGE("months"),
    /// What was assigned a number of months ago.
    COPY("months"),
    /// A share of what is left to assign after all other targets.
    REMAINDER("weight");

    static final Words<TargetKind> WORDS = Words.of(TargetKind.class);

    private final Set<String> fields;

    TargetKind(String... fields) {
        this.fields = Set.of(fields);
    }

    /// The fields of the API that it uses, besides kind and priority.
    Set<String> fields() {
        return fields;
    }

    /// `set-aside`
    public String text() {
        return Words.word(this);
    }
}
