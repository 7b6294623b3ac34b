package farthing.backend.targets;

import farthing.backend.history.SnapshotFormat;
import farthing.backend.history.SubjectChange;
import farthing.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The targets of a category, as stored in the history. Its subject has the id of the category, so
/// that the history of the category shows it.
///
/// @param cap decimal; null for no cap
record TargetsSnapshot(
        UUID category, String currency, @Nullable String cap, List<Each> targets, long version) {

    static final SnapshotFormat<TargetsSnapshot> FORMAT =
            SnapshotFormat.of("targets", TargetsSnapshot.class);

    /// @param amount decimal
    /// @param payment decimal
    record Each(
            String kind,
            int priority,
            String amount,
            String payment,
            int basisPoints,
            int weight,
            int every,
            String unit,
            @Nullable String start,
            @Nullable String due,
            String incomeFrom,
            @Nullable UUID income,
            int months) {}

    static SubjectChange change(CategoryTargets before, CategoryTargets after, Currency currency) {
        return FORMAT.change(before.category(), of(before, currency), of(after, currency));
    }

    static TargetsSnapshot of(CategoryTargets targets, Currency currency) {
        return new TargetsSnapshot(
                targets.category(),
                currency.getCurrencyCode(),
                targets.cap() == null ? null : decimal(targets.cap(), currency),
                targets.targets().stream().map(each -> of(each, currency)).toList(),
                targets.version());
    }

    private static Each of(Target target, Currency currency) {
        return new Each(
                target.kind().text(),
                target.priority(),
                decimal(target.amount(), currency),
                decimal(target.payment(), currency),
                target.basisPoints(),
                target.weight(),
                target.every(),
                target.unit().text(),
                target.start() == null ? null : target.start().toString(),
                target.due() == null ? null : target.due().toString(),
                target.incomeFrom().text(),
                target.income(),
                target.months());
    }

    CategoryTargets restored(long newVersion) {
        return new CategoryTargets(
                category,
                targets.stream().map(this::target).toList(),
                cap == null ? null : minor(cap),
                newVersion);
    }

    private Target target(Each each) {
        return new Target(
                TargetKind.WORDS.stored(each.kind()),
                each.priority(),
                minor(each.amount()),
                minor(each.payment()),
                each.basisPoints(),
                each.weight(),
                each.every(),
                TargetUnit.WORDS.stored(each.unit()),
                each.start() == null ? null : LocalDate.parse(each.start()),
                each.due() == null ? null : LocalDate.parse(each.due()),
                IncomeFrom.WORDS.stored(each.incomeFrom()),
                each.income(),
                each.months());
    }

    private long minor(String decimal) {
        return Money.ofDecimal(decimal, Currency.getInstance(currency)).minor();
    }

    private static String decimal(long minor, Currency currency) {
        return Money.ofMinor(minor, currency).toDecimal();
    }
}
