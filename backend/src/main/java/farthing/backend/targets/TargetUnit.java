package farthing.backend.targets;

import farthing.backend.problems.Words;

/// The unit of a period.
enum TargetUnit {
    WEEK(0),
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    static final Words<TargetUnit> WORDS = Words.of(TargetUnit.class);

    private final int months;

    TargetUnit(int months) {
        this.months = months;
    }

    /// 0 for a week.
    int months() {
        return months;
    }

    /// `quarter`
    String text() {
        return Words.word(this);
    }
}
