package farthing.backend.budgets;

import static java.util.Objects.requireNonNull;

import farthing.backend.budgets.BudgetMonth.CardEnvelope;
import farthing.backend.budgets.BudgetMonth.Envelope;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.ledger.Card;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A figure of the budget that can be explained.
enum ExplainedFigure {
    READY_TO_ASSIGN("readyToAssign"),
    FROM_LAST("fromLast"),
    INCOME("income"),
    OVERSPENT("overspent"),
    HELD("held"),
    ASSIGNED("assigned"),
    ACTIVITY("activity"),
    AVAILABLE("available"),
    CARRIED("carried"),
    SPENDING("spending"),
    PAYMENTS("payments"),
    MISSING("missing");

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

    ExplainedFigure(String text) {
        this.text = text;
    }

    /// Its name in the API.
    String text() {
        return text;
    }

    /// Whether only a month has it, and no category, group or card.
    boolean isOfMonthAlone() {
        return switch (this) {
            case READY_TO_ASSIGN, FROM_LAST, INCOME, OVERSPENT, HELD -> true;
            case ASSIGNED, ACTIVITY, AVAILABLE, CARRIED, SPENDING, PAYMENTS, MISSING -> false;
        };
    }

    /// Whether only the payment of a card has it.
    boolean isOfCardAlone() {
        return switch (this) {
            case SPENDING, PAYMENTS, MISSING -> true;
            case READY_TO_ASSIGN, FROM_LAST, INCOME, OVERSPENT, HELD -> false;
            case ASSIGNED, ACTIVITY, AVAILABLE, CARRIED -> false;
        };
    }

    /// In minor units.
    long amount(Budget budget, BudgetMonth month, ExplainedSubject subject) {
        if (subject.card() != null) {
            return amount(budget, month, subject.card());
        }
        return switch (this) {
            case READY_TO_ASSIGN -> month.readyToAssign();
            case FROM_LAST -> month.fromLast();
            case INCOME -> month.income();
            case OVERSPENT -> month.overspent();
            case HELD -> month.held();
            case ASSIGNED, ACTIVITY, AVAILABLE, CARRIED ->
                    this == ASSIGNED && subject.equals(ExplainedSubject.MONTH)
                            ? month.assigned()
                            : BudgetMonth.sum(
                                    subject.categories(budget).stream()
                                            .mapToLong(category -> amount(month, category))
                                            .toArray());
            case SPENDING, PAYMENTS, MISSING ->
                    throw new IllegalArgumentException(text + " is of a card");
        };
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

    private long amount(BudgetMonth month, Category category) {
        if (category.kind() == CategoryKind.INCOME) {
            return requireNonNull(month.incomes().get(category.id())).activity();
        }
        Envelope envelope = month.envelope(category.id());
        return switch (this) {
            case ASSIGNED -> envelope.assigned();
            case ACTIVITY -> envelope.activity();
            case AVAILABLE -> envelope.available();
            case CARRIED -> envelope.carried();
            default -> throw new IllegalArgumentException(text + " is of a month");
        };
    }
}
