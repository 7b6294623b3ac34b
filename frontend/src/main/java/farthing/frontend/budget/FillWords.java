package farthing.frontend.budget;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Visit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The words and the methods of assigning to many categories at once. In tracking mode they are
/// planned, and targets are not offered.
record FillWords(FillText text, boolean tracking) {

    static final String TARGETS = "targets";
    private static final String LAST_MONTH = "last-month";
    private static final String ZERO = "zero";
    private static final String LAST_YEAR = "last-year";
    private static final Set<String> WITHOUT_MONTHS = Set.of(TARGETS, ZERO, LAST_MONTH, LAST_YEAR);
    static final String AVERAGE_SPENT = "average-spent";

    static FillWords of(Visit visit) {
        return new FillWords(visit.text().of(FillText.class), visit.household().tracks());
    }

    boolean needsMonths(String method) {
        return !WITHOUT_MONTHS.contains(method);
    }

    /// Whether it can fill the payments of cards: they have no targets and no spending.
    boolean fillsCards(String method) {
        return !tracking
                && Set.of(LAST_MONTH, LAST_YEAR, "average-assigned", ZERO).contains(method);
    }

    String title() {
        return tracking ? text.plan_title() : text.title();
    }

    /// @param number of categories
    String act(int number) {
        return tracking ? text.plan(number) : text.assign(number);
    }

    String nothing(String method) {
        return switch (method) {
            case TARGETS -> text.nothing_for_targets();
            case LAST_YEAR -> text.nothing_last_year();
            default -> text.nothing();
        };
    }

    /// The method that is tried first.
    String first() {
        return tracking ? AVERAGE_SPENT : TARGETS;
    }

    List<Choice> methods(String chosen) {
        return Stream.of(
                        choice(TARGETS, text.targets(), chosen),
                        choice(
                                AVERAGE_SPENT,
                                tracking ? text.average_actual() : text.average_spent(),
                                chosen),
                        choice(LAST_MONTH, text.last_month(), chosen),
                        choice(LAST_YEAR, text.last_year(), chosen),
                        choice(
                                "average-assigned",
                                tracking ? text.average_planned() : text.average_assigned(),
                                chosen),
                        choice(
                                "sum-spent",
                                tracking ? text.sum_actual() : text.sum_spent(),
                                chosen),
                        choice(ZERO, text.zero(), chosen))
                .filter(choice -> !tracking || !choice.value().equals(TARGETS))
                .toList();
    }

    private static Choice choice(String value, String name, String chosen) {
        return new Choice(value, name, value.equals(chosen));
    }
}
