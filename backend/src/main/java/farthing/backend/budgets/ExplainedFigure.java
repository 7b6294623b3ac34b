package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.backend.budgets.BudgetMonth.CardEnvelope;
import farthing.backend.budgets.BudgetMonth.Envelope;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.ledger.Card;
import farthing.backend.targets.MonthTargets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A figure of the budget that can be explained.
enum ExplainedFigure {
    READY_TO_ASSIGN("readyToAssign", Of.MONTH),
    FROM_LAST("fromLast", Of.MONTH),
    INCOME("income", Of.MONTH),
    OPENING_BALANCES("openingBalances", Of.MONTH),
    TRANSFERS("transfers", Of.MONTH),
    OVERSPENT("overspent", Of.MONTH),
    RELEASED("released", Of.MONTH),
    HELD("held", Of.MONTH),
    ASSIGNED("assigned", Of.ANY),
    ACTIVITY("activity", Of.ANY),
    AVAILABLE("available", Of.ANY),
    CARRIED("carried", Of.ANY),
    SPENDING("spending", Of.CARD),
    PAYMENTS("payments", Of.CARD),
    MISSING("missing", Of.CARD),
    PLANNED("planned", Of.CATEGORIES),
    DIFFERENCE("difference", Of.CATEGORIES),
    NEEDED("needed", Of.CATEGORIES),
    UNDERFUNDED("underfunded", Of.CATEGORIES),
    PLANNED_INCOME("plannedIncome", Of.MONTH),
    INCOME_DIFFERENCE("incomeDifference", Of.MONTH),
    PLANNED_SAVED("plannedSaved", Of.MONTH),
    SAVED("saved", Of.MONTH),
    SAVED_DIFFERENCE("savedDifference", Of.MONTH),
    BALANCE("balance", Of.MONTH);

    /// What a figure can belong to.
    private enum Of {
        /// The month as a whole.
        MONTH,
        /// A category, a group, or all expense categories of the month.
        CATEGORIES,
        /// The payment of a card.
        CARD,
        /// Categories or a card.
        ANY
    }

    /// By their names in the API.
    static final Map<String, ExplainedFigure> BY_NAME =
            Arrays.stream(values())
                    .collect(
                            Collectors.toMap(
                                    each -> each.text,
                                    Function.identity(),
                                    (one, same) -> one,
                                    LinkedHashMap::new));

    private final String text;
    private final Of of;

    ExplainedFigure(String text, Of of) {
        this.text = text;
        this.of = of;
    }

    /// Its name in the API.
    String text() {
        return text;
    }

    /// Whether only a month has it, and no category, group or card.
    boolean isOfMonthAlone() {
        return of == Of.MONTH;
    }

    /// Whether only the payment of a card has it.
    boolean isOfCardAlone() {
        return of == Of.CARD;
    }

    /// Whether the payment of a card does not have it.
    boolean isOfCategoriesAlone() {
        return of == Of.CATEGORIES;
    }

    /// Whether income categories have it too.
    boolean isOfIncome() {
        return this == ACTIVITY || this == PLANNED || this == DIFFERENCE;
    }

    /// In minor units.
    long amount(Budget budget, BudgetMonth month, ExplainedSubject subject) {
        if (subject.card() != null || subject.allCards()) {
            return ofCards(budget, month, subject.cards(budget));
        }
        return switch (this) {
            case READY_TO_ASSIGN -> month.readyToAssign();
            case FROM_LAST -> month.fromLast();
            case INCOME -> month.income();
            case OPENING_BALANCES -> month.openingBalances();
            case TRANSFERS -> month.transfers();
            case OVERSPENT -> month.overspent();
            case RELEASED -> month.released();
            case PLANNED_INCOME -> planned(budget, month);
            case INCOME_DIFFERENCE -> Math.subtractExact(month.income(), planned(budget, month));
            case PLANNED_SAVED ->
                    Math.subtractExact(
                            planned(budget, month),
                            PLANNED.amount(budget, month, ExplainedSubject.MONTH));
            case SAVED ->
                    Math.addExact(
                            month.income(), ACTIVITY.amount(budget, month, ExplainedSubject.MONTH));
            case SAVED_DIFFERENCE ->
                    Math.subtractExact(
                            SAVED.amount(budget, month, subject),
                            PLANNED_SAVED.amount(budget, month, subject));
            case HELD -> month.held();
            case ASSIGNED, ACTIVITY, AVAILABLE, CARRIED, PLANNED, DIFFERENCE, NEEDED, UNDERFUNDED ->
                    this == ASSIGNED && subject.equals(ExplainedSubject.MONTH)
                            ? month.assigned()
                            : BudgetMonth.sum(
                                    categories(budget, subject)
                                            .mapToLong(each -> amount(budget, month, each))
                                            .toArray());
            case SPENDING, PAYMENTS, MISSING ->
                    throw new IllegalArgumentException(text + " is of a card");
            case BALANCE -> throw new IllegalArgumentException(text + " depends on the date");
        };
    }

    private long ofCards(Budget budget, BudgetMonth month, List<Card> cards) {
        return BudgetMonth.sum(
                cards.stream().mapToLong(card -> amount(budget, month, card)).toArray());
    }

    private long amount(Budget budget, BudgetMonth month, Card card) {
        CardEnvelope envelope = month.card(card.id());
        return switch (this) {
            case ASSIGNED -> envelope.assigned();
            case CARRIED -> envelope.carried();
            case SPENDING -> envelope.spending();
            case PAYMENTS -> envelope.payments();
            case AVAILABLE -> envelope.available();
            case MISSING -> month.missing(card, budget.household().currency()).orElseThrow();
            default -> throw new IllegalArgumentException(text + " is not of a card");
        };
    }

    /// The planned income.
    private static long planned(Budget budget, BudgetMonth month) {
        return new Tracked(budget, month).planned(CategoryKind.INCOME);
    }

    /// The categories of the subject that the figure sums. Targets of hidden categories do not
    /// count in sums, because nothing is assigned to them.
    Stream<Category> categories(Budget budget, ExplainedSubject subject) {
        boolean ofTargets = this == NEEDED || this == UNDERFUNDED;
        return subject.categories(budget).stream()
                .filter(each -> subject.category() != null || !ofTargets || !each.hidden());
    }

    private long amount(Budget budget, BudgetMonth month, Category category) {
        if (this == NEEDED || this == UNDERFUNDED) {
            return new PlannedMonthOfBudget(budget, month)
                    .targets(category.id())
                    .map(this == NEEDED ? MonthTargets::needed : MonthTargets::underfunded)
                    .orElse(0L);
        }
        if (this == PLANNED) {
            return budget.plan(category.id(), month.month()).planned();
        }
        long plan = budget.amount(category.id(), month.month());
        if (category.kind() == CategoryKind.INCOME) {
            long received = requireNonNull(month.incomes().get(category.id())).activity();
            return this == DIFFERENCE ? Math.subtractExact(received, plan) : received;
        }
        Envelope envelope = month.envelope(category.id());
        return switch (this) {
            case ASSIGNED -> envelope.assigned();
            case ACTIVITY -> envelope.activity();
            case AVAILABLE -> envelope.available();
            case CARRIED -> envelope.carried();
            case DIFFERENCE -> Math.addExact(plan, envelope.activity());
            default -> throw new IllegalArgumentException(text + " is of a month");
        };
    }
}
