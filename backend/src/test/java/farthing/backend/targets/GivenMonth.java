package farthing.backend.targets;

import farthing.backend.problems.Fields;
import farthing.contract.HouseholdMonth;
import farthing.contract.TargetTerms;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A month whose figures are given. Amounts are in cents.
///
/// @param carried of every category
/// @param assigned of every category, by months ago
/// @param spent on average, of every category
/// @param income of all categories, by months ago
record GivenMonth(
        YearMonth month,
        HouseholdMonth calendar,
        long carried,
        Map<Integer, Long> assigned,
        long spent,
        Map<Integer, Long> income,
        boolean snoozed)
        implements PlannedMonth {

    static final UUID CATEGORY = new UUID(1, 1);
    static final UUID SALARY = new UUID(1, 2);

    static GivenMonth of(String month, int startDay) {
        return new GivenMonth(
                YearMonth.parse(month),
                new HouseholdMonth(startDay),
                0,
                Map.of(),
                0,
                Map.of(),
                false);
    }

    GivenMonth carrying(long minor) {
        return new GivenMonth(month, calendar, minor, assigned, spent, income, snoozed);
    }

    GivenMonth having(Map<Integer, Long> newAssigned, Map<Integer, Long> newIncome, long newSpent) {
        return new GivenMonth(month, calendar, carried, newAssigned, newSpent, newIncome, snoozed);
    }

    GivenMonth asleep() {
        return new GivenMonth(month, calendar, carried, assigned, spent, income, true);
    }

    /// Reads `balance amount=600 due=2026-06`: a kind, then fields as in the API.
    Target target(String text) {
        Map<String, String> values = new HashMap<>();
        String[] words = text.strip().split(" +");
        for (int word = 1; word < words.length; word++) {
            String[] pair = words[word].split("=");
            values.put(pair[0], pair[1]);
        }
        Fields fields = new Fields();
        Target target =
                new TargetReader(
                                fields,
                                "",
                                terms(words[0], values),
                                Currency.getInstance("EUR"),
                                calendar,
                                SALARY::equals)
                        .target();
        fields.check();
        return target;
    }

    private static TargetTerms terms(String kind, Map<String, String> values) {
        return new TargetTerms(
                kind,
                number(values.get("priority")),
                values.get("amount"),
                values.get("payment"),
                values.get("percent"),
                number(values.get("weight")),
                number(values.get("every")),
                values.get("unit"),
                values.get("start"),
                values.get("due"),
                values.get("incomeFrom"),
                values.containsKey("income") ? SALARY.toString() : null,
                number(values.get("months")));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    @Override
    public long carried(UUID category) {
        return carried;
    }

    @Override
    public long assigned(UUID category, int monthsAgo) {
        return assigned.getOrDefault(monthsAgo, 0L);
    }

    @Override
    public long averageSpent(UUID category, int months) {
        return spent;
    }

    /// The income and what is left of it.
    @Override
    public long toAssign() {
        return income.getOrDefault(0, 0L) + carried;
    }

    @Override
    public long income(@Nullable UUID category, int monthsAgo) {
        long all = income.getOrDefault(monthsAgo, 0L);
        return category == null ? all : all / 2; // the other half is of another category
    }

    @Override
    public boolean isSnoozed(UUID category) {
        return snoozed;
    }
}
