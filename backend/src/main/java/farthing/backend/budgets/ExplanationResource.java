package farthing.backend.budgets;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryGroup;
import farthing.backend.categories.CategoryKind;
import farthing.backend.http.Api;
import farthing.backend.ledger.Card;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.BudgetExplanationResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What a figure of the budget is made of.
@Path("/api/v1/households/{household}/budget/{month}/explanation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Api
@Tag(name = "Budget", description = "What is assigned to categories, and what is available")
class ExplanationResource {

    private static final Map<String, Boolean> HIDDEN =
            new TreeMap<>(Map.of("true", true, "false", false));

    private final ShowBudget showBudget;

    ExplanationResource(ShowBudget showBudget) {
        this.showBudget = showBudget;
    }

    /// @param figure of the month: `readyToAssign`, `fromLast`, `income`, `openingBalances`,
    ///   `transfers`, `overspent`, `released`, `held`, and for tracking `plannedIncome`,
    ///   `incomeDifference`, `plannedSaved`, `saved`, `savedDifference`, and `balance`, what the
    ///   accounts on budget hold at its end; of a category, of a group, or of all expense
    ///   categories together: `assigned`, `activity`, `available`, `carried`, `planned`,
    ///   `difference`, and for targets `needed` and `underfunded`
    /// @param category id of the category that the figure is of; an income category has only
    ///   `activity`, `planned` and `difference`
    /// @param group id of the group that the figure is of
    /// @param hidden `true` for only the hidden categories of the group or month, `false` for only
    ///   the visible ones
    /// @param card id of the account of a credit card, or `all` for the sum of all cards, which has
    ///   no `missing`; its payment has `assigned`, `carried`, `spending`, `payments`, `available`
    ///   and, if there is a rate for its currency, `missing`
    @GET
    @Operation(summary = "Explain a figure of the budget")
    public BudgetExplanationResponse explain(
            @PathParam("month") String month,
            @QueryParam("figure") @Nullable String figure,
            @QueryParam("category") @Nullable String category,
            @QueryParam("group") @Nullable String group,
            @QueryParam("hidden") @Nullable String hidden,
            @QueryParam("card") @Nullable String card) {
        AskedMonth asked = AskedMonth.of(month);
        YearMonth of = asked.month();
        Fields query = new Fields();
        ExplainedFigure wanted = query.oneOf("figure", figure, ExplainedFigure.BY_NAME);
        new AskedSubject(category, group, card, hidden).check(query, wanted);
        Budget budget =
                showBudget.budget(
                        () -> {
                            asked.check();
                            query.check();
                        },
                        of.minusMonths(1),
                        of);
        ExplainedSubject subject =
                subject(budget, category, group, card)
                        .hidden(hidden == null ? null : hidden.equals("true"));
        if (isIncome(subject) && !wanted.isOfIncome()) {
            query.add(
                    "figure", "An income category has only `activity`, `planned` and `difference`");
        }
        if (wanted == ExplainedFigure.MISSING && !isKnown(budget, of, subject)) {
            query.add("figure", "There is no rate for the currency of this card");
        }
        query.check();
        BudgetMonth before = budget.month(of.minusMonths(1));
        Projection projection = new Projection(budget, showBudget.currentMonth(budget));
        return new ExplainFigure(
                        budget,
                        before,
                        budget.month(of),
                        new ExplainBalance(projection, before, budget.month(of)))
                .explain(wanted, subject);
    }

    /// What the figure is asked of.
    ///
    /// @param hidden `true` or `false`
    private record AskedSubject(
            @Nullable String category,
            @Nullable String group,
            @Nullable String card,
            @Nullable String hidden) {

        /// Adds an error if the subject cannot have the figure.
        void check(Fields query, ExplainedFigure wanted) {
            long subjects = Stream.of(category, group, card).filter(Objects::nonNull).count();
            if (subjects > 1) {
                query.add(
                        card == null ? "group" : "card",
                        "Use one of `category`, `group` and `card`");
            } else if (wanted.isOfMonthAlone() && subjects > 0) {
                query.add("figure", "Only the month as a whole has this figure");
            } else if (wanted.isOfCardAlone() && card == null) {
                query.add("figure", "Only the payment of a card has this figure");
            } else if (wanted.isOfCategoriesAlone() && card != null) {
                query.add("figure", "The payment of a card does not have this figure");
            } else if (wanted == ExplainedFigure.MISSING && ExplainedSubject.ALL.equals(card)) {
                query.add("figure", "Only the payment of one card has this figure");
            } else if (wanted == ExplainedFigure.ACTIVITY && card != null) {
                query.add("figure", "The payment of a card has `spending` and `payments`");
            }
            if (hidden == null) {
                return;
            }
            query.oneOf("hidden", hidden, HIDDEN);
            if (category != null || card != null || wanted.isOfMonthAlone()) {
                query.add("hidden", "Only a sum of expense categories has hidden and visible ones");
            }
        }
    }

    private static boolean isIncome(ExplainedSubject subject) {
        return subject.category() != null && subject.category().kind() == CategoryKind.INCOME;
    }

    /// Whether what is missing for the payment of the card is known.
    private static boolean isKnown(Budget budget, YearMonth month, ExplainedSubject subject) {
        Card card = subject.card();
        return card != null && card.owed(month, budget.household().currency()).isPresent();
    }

    private static ExplainedSubject subject(
            Budget budget,
            @Nullable String category,
            @Nullable String group,
            @Nullable String card) {
        if (category != null) {
            Category found =
                    RequestProblem.found(
                            "category",
                            category,
                            id -> find(budget.categories(), Category::id, id));
            return ExplainedSubject.of(found);
        }
        if (group != null) {
            CategoryGroup found =
                    RequestProblem.found(
                            "category group",
                            group,
                            id -> find(budget.groups(), CategoryGroup::id, id));
            return ExplainedSubject.of(found);
        }
        if (ExplainedSubject.ALL.equals(card)) {
            return ExplainedSubject.ALL_CARDS;
        }
        if (card != null) {
            Card found =
                    RequestProblem.found("card", card, id -> find(budget.cards(), Card::id, id));
            return ExplainedSubject.of(found);
        }
        return ExplainedSubject.MONTH;
    }

    private static <T> Optional<T> find(List<T> all, Function<T, UUID> id, UUID wanted) {
        return all.stream().filter(each -> id.apply(each).equals(wanted)).findFirst();
    }
}
