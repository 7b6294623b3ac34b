package farthing.backend.targets;

import static java.util.Map.entry;

import farthing.backend.problems.Fields;
import farthing.contract.HouseholdMonth;
import farthing.contract.Limits;
import farthing.contract.TargetTerms;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads one target of a request. Each kind accepts its own fields only.
///
/// @param at pointer of the target
/// @param isIncome whether an id is of an income category
record TargetReader(
        Fields fields,
        String at,
        TargetTerms terms,
        Currency currency,
        HouseholdMonth calendar,
        Predicate<UUID> isIncome) {

    private static final int USUAL_PRIORITY = 5;

    Target target() {
        TargetKind kind = fields.oneOf(at("kind"), terms.kind(), TargetKind.WORDS.all());
        if (!kind.text().equals(terms.kind())) {
            return Target.PLACEHOLDER; // other errors depend on the kind
        }
        refuseOthers(kind);
        boolean period = kind.fields().contains("every");
        TargetUnit unit =
                period
                        ? word("unit", terms.unit(), TargetUnit.WORDS.all(), TargetUnit.MONTH)
                        : TargetUnit.MONTH;
        boolean once = kind == TargetKind.BALANCE && terms.every() == null;
        int every = period && !once ? number("every", terms.every(), 1, Limits.TARGET_MONTHS) : 0;
        checkPeriod(kind, every, unit);
        @Nullable LocalDate start = start(kind);
        return new Target(
                kind,
                number("priority", terms.priority(), USUAL_PRIORITY, 9),
                kind.fields().contains("amount") ? amount("amount", terms.amount()) : 0,
                terms.payment() == null ? 0 : amount("payment", terms.payment()),
                kind == TargetKind.INCOME_SHARE
                        ? BasisPoints.read(fields, at("percent"), terms.percent())
                        : 0,
                kind == TargetKind.REMAINDER
                        ? number("weight", terms.weight(), 1, Limits.TARGET_WEIGHT)
                        : 0,
                every,
                unit,
                start,
                due(kind, start),
                word(
                        "incomeFrom",
                        terms.incomeFrom(),
                        IncomeFrom.WORDS.all(),
                        IncomeFrom.THIS_MONTH),
                income(),
                months(kind));
    }

    private void checkPeriod(TargetKind kind, int every, TargetUnit unit) {
        if (every * unit.months() > Limits.TARGET_MONTHS) {
            fields.add(at("every"), "At most ten years");
        }
        if (kind == TargetKind.BALANCE && unit == TargetUnit.WEEK) {
            fields.add(at("unit"), "Use one of: month, quarter, year");
        }
    }

    private void refuseOthers(TargetKind kind) {
        for (Map.Entry<String, Boolean> each : present().entrySet()) {
            if (each.getValue() && !kind.fields().contains(each.getKey())) {
                fields.add(at(each.getKey()), "Kind " + kind.text() + " does not have this field");
            }
        }
        if (kind == TargetKind.DEBT && (terms.due() == null) == (terms.payment() == null)) {
            fields.add(at("due"), "Use either `due` or `payment`");
        }
    }

    private Map<String, Boolean> present() {
        return Map.ofEntries(
                entry("amount", terms.amount() != null),
                entry("payment", terms.payment() != null),
                entry("percent", terms.percent() != null),
                entry("weight", terms.weight() != null),
                entry("every", terms.every() != null),
                entry("unit", terms.unit() != null),
                entry("start", terms.start() != null),
                entry("due", terms.due() != null),
                entry("incomeFrom", terms.incomeFrom() != null),
                entry("income", terms.income() != null),
                entry("months", terms.months() != null));
    }

    private long amount(String field, @Nullable String value) {
        long minor = fields.amount(at(field), value, currency).minor();
        if (value != null && minor <= 0 && fields.areValid()) {
            fields.add(at(field), "Use an amount above zero");
        }
        return Math.max(0, minor);
    }

    private @Nullable LocalDate start(TargetKind kind) {
        return terms.start() != null || kind == TargetKind.DEBT
                ? fields.date(at("start"), terms.start())
                : null;
    }

    /// A month becomes the date on which it ends.
    private @Nullable LocalDate due(TargetKind kind, @Nullable LocalDate start) {
        String due = terms.due();
        if (due == null && kind != TargetKind.BALANCE) {
            return null;
        }
        LocalDate date =
                due != null && due.length() == "2026-11".length()
                        ? calendar.lastDate(fields.month(at("due"), due))
                        : fields.date(at("due"), due);
        if (start != null && due != null && date.isBefore(start)) {
            fields.add(at("due"), "Use a date after `start`");
        }
        return date;
    }

    private @Nullable UUID income() {
        if (terms.income() == null) {
            return null;
        }
        UUID id = fields.id(at("income"), terms.income());
        if (Fields.parseId(terms.income()).isPresent() && !isIncome.test(id)) {
            fields.add(at("income"), "No income category has this id");
        } else if (IncomeFrom.READY_TO_ASSIGN.text().equals(terms.incomeFrom())) {
            fields.add(at("income"), "Not allowed for ready-to-assign");
        }
        return id;
    }

    private int months(TargetKind kind) {
        return switch (kind) {
            case AVERAGE -> number("months", terms.months(), 3, 12);
            case COPY -> number("months", terms.months(), 1, 12);
            case SET_ASIDE, REFILL, BALANCE, INCOME_SHARE, DEBT, REMAINDER -> 0;
        };
    }

    private int number(String field, @Nullable Integer value, int usual, int max) {
        int number = value == null ? usual : value;
        if (number < 1 || number > max) {
            fields.add(at(field), "Use a whole number from 1 to " + max);
            return usual;
        }
        return number;
    }

    private <T> T word(String field, @Nullable String value, Map<String, T> allowed, T usual) {
        return value == null ? usual : fields.oneOf(at(field), value, allowed);
    }

    private String at(String field) {
        return at + "/" + field;
    }
}
