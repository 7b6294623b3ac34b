package farthing.backend.budgets;

import farthing.backend.budgets.BudgetMonth.CardEnvelope;
import farthing.backend.budgets.BudgetMonth.Envelope;
import farthing.backend.budgets.BudgetMonth.Income;
import farthing.backend.budgets.Moved.OnCard;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.ledger.Card;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes a month of envelopes from the month before. Every figure is exact.
///
/// @param expenses ids of all expense categories, hidden ones too
/// @param incomes ids of all income categories
/// @param cards ids of the credit cards that have an envelope for their payment, oldest first
/// @param flags of expense categories: carry overspending; of income categories: for next month
/// @param releases of expense categories: what is left returns to ready to assign
record Envelopes(
        List<UUID> expenses,
        List<UUID> incomes,
        List<UUID> cards,
        PlanFlags flags,
        PlanFlags releases) {

    /// @param plans all plans that have flags
    static Envelopes of(
            List<Category> categories, List<Card> cards, Collection<CategoryPlan> plans) {
        Map<CategoryKind, List<UUID>> byKind =
                categories.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Category::kind,
                                        Collectors.mapping(Category::id, Collectors.toList())));
        return new Envelopes(
                byKind.getOrDefault(CategoryKind.EXPENSE, List.of()),
                byKind.getOrDefault(CategoryKind.INCOME, List.of()),
                cards.stream().map(Card::id).toList(),
                new PlanFlags(plans, CategoryPlan::flag),
                new PlanFlags(plans, CategoryPlan::release));
    }

    /// @param assigned in the month, by category and card
    /// @param heldByHand for the next month; null to hold the income of flagged categories
    BudgetMonth month(
            YearMonth month,
            Carried before,
            Moved moved,
            Map<UUID, Long> assigned,
            @Nullable Long heldByHand) {
        List<Long> turned =
                Stream.concat(
                                expenses.stream()
                                        .map(each ->
                                                before.left(each) - carried(each, month, before)),
                                cards.stream().map(each -> Math.min(0, before.left(each))))
                        .toList();
        Map<UUID, Envelope> envelopes = envelopes(month, before, moved, assigned);
        Map<UUID, CardEnvelope> payments =
                payments(before, moved, assigned, addOnCredit(envelopes, moved));
        Map<UUID, Income> received = new LinkedHashMap<>();
        for (UUID category : incomes) {
            received.put(category, new Income(moved.of(category), flags.isOn(category, month)));
        }
        long flagged = sum(received.values(), each -> each.forNextMonth() ? each.activity() : 0);
        return new BudgetMonth(
                month,
                before.unassigned(),
                sum(received.values(), Income::activity),
                moved.openingBalances(),
                moved.transfers(),
                sum(turned, each -> Math.min(0, each)),
                sum(turned, each -> Math.max(0, each)),
                BudgetMonth.sum(
                        sum(envelopes.values(), Envelope::assigned),
                        sum(payments.values(), CardEnvelope::assigned)),
                heldByHand == null ? flagged : heldByHand,
                heldByHand != null,
                moved.uncategorised(),
                moved.uncounted(),
                envelopes,
                payments,
                received);
    }

    /// Without what was overspent on credit.
    private Map<UUID, Envelope> envelopes(
            YearMonth month, Carried before, Moved moved, Map<UUID, Long> assigned) {
        Map<UUID, Envelope> envelopes = new LinkedHashMap<>();
        for (UUID category : expenses) {
            envelopes.put(
                    category,
                    new Envelope(
                            assigned.getOrDefault(category, 0L),
                            carried(category, month, before),
                            moved.of(category),
                            flags.isOn(category, month),
                            releases.isOn(category, month),
                            0));
        }
        return envelopes;
    }

    /// Adds to the envelopes what was overspent on credit.
    ///
    /// @return for each card, the spending that no category had money for
    private Map<UUID, Long> addOnCredit(Map<UUID, Envelope> envelopes, Moved moved) {
        Map<UUID, Long> unfunded = new HashMap<>();
        envelopes.replaceAll((category, envelope) -> {
            Map<UUID, Long> onCredit = onCredit(category, envelope, moved);
            onCredit.forEach((card, minor) -> unfunded.merge(card, minor, Math::addExact));
            return envelope.withOverspentOnCredit(sum(onCredit.values(), Long::longValue));
        });
        return unfunded;
    }

    private Map<UUID, CardEnvelope> payments(
            Carried before, Moved moved, Map<UUID, Long> assigned, Map<UUID, Long> unfunded) {
        Map<UUID, CardEnvelope> payments = new LinkedHashMap<>();
        for (UUID card : cards) {
            OnCard onCard = moved.onCard(card);
            long spent = -sum(onCard.activity().values(), Long::longValue);
            payments.put(
                    card,
                    new CardEnvelope(
                            assigned.getOrDefault(card, 0L),
                            Math.max(0, before.left(card)),
                            Math.subtractExact(spent, unfunded.getOrDefault(card, 0L)),
                            onCard.transfers()));
        }
        return payments;
    }

    /// What a category carries from the last month into this one.
    private long carried(UUID category, YearMonth month, Carried before) {
        long left = before.left(category);
        YearMonth last = month.minusMonths(1);
        return left < 0
                ? flags.isOn(category, last) ? left : 0
                : releases.isOn(category, last) ? 0 : left;
    }

    /// How much of a category's overspending was on credit, by card, oldest card first.
    /// Overspending that the category carries stays in the category.
    private Map<UUID, Long> onCredit(UUID category, Envelope envelope, Moved moved) {
        if (envelope.carriesOverspending() || envelope.available() >= 0) {
            return Map.of();
        }
        Map<UUID, Long> onCredit = new HashMap<>();
        long left = -envelope.available();
        for (UUID card : cards) {
            long spent = Math.max(0, -moved.onCard(card).activity().getOrDefault(category, 0L));
            long unfunded = Math.min(spent, left);
            onCredit.put(card, unfunded);
            left -= unfunded;
        }
        return onCredit;
    }

    private static <T> long sum(Collection<T> all, ToLongFunction<T> figure) {
        return BudgetMonth.sum(all.stream().mapToLong(figure).toArray());
    }
}
