package farthing.backend.budgets;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryGroup;
import farthing.backend.categories.CategoryKind;
import farthing.backend.http.Api;
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
import java.util.Optional;
import java.util.UUID;
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

    private final ShowBudget showBudget;

    ExplanationResource(ShowBudget showBudget) {
        this.showBudget = showBudget;
    }

    /// @param figure `readyToAssign`, `fromLast`, `income`, `overspent` or `held` of the month;
    ///   `assigned`, `activity`, `available` or `carried` of a category, of a group, or of all
    ///   expense categories together
    /// @param category id of the category that the figure is of; an income category has only
    ///   `activity`
    /// @param group id of the group that the figure is of
    @GET
    @Operation(summary = "Explain a figure of the budget")
    public BudgetExplanationResponse explain(
            @PathParam("month") String month,
            @QueryParam("figure") @Nullable String figure,
            @QueryParam("category") @Nullable String category,
            @QueryParam("group") @Nullable String group) {
        Fields path = new Fields();
        YearMonth of = path.month("month", month);
        Fields query = new Fields();
        ExplainedFigure wanted = query.oneOf("figure", figure, ExplainedFigure.BY_NAME);
        Optional<UUID> ofCategory = query.optional(category, id -> query.id("category", id));
        Optional<UUID> ofGroup = query.optional(group, id -> query.id("group", id));
        if (ofCategory.isPresent() && ofGroup.isPresent()) {
            query.add("group", "Use either `category` or `group`");
        } else if (wanted.isOfMonthAlone() && (ofCategory.isPresent() || ofGroup.isPresent())) {
            query.add("figure", "Only the month as a whole has this figure");
        }
        Budget budget =
                showBudget.budget(
                        () -> {
                            if (!path.areValid()) {
                                throw new RequestProblem.NotFound("month").refused();
                            }
                            query.check();
                        },
                        of.minusMonths(1),
                        of);
        ExplainedSubject subject =
                ofCategory
                        .map(id -> ExplainedSubject.of(category(budget, id)))
                        .or(() -> ofGroup.map(id -> ExplainedSubject.of(group(budget, id))))
                        .orElse(ExplainedSubject.MONTH);
        if (isIncome(subject) && wanted != ExplainedFigure.ACTIVITY) {
            query.add("figure", "An income category has only `activity`");
            query.check();
        }
        return new ExplainFigure(budget, budget.month(of.minusMonths(1)), budget.month(of))
                .explain(wanted, subject);
    }

    private static boolean isIncome(ExplainedSubject subject) {
        return subject.category() != null && subject.category().kind() == CategoryKind.INCOME;
    }

    private static Category category(Budget budget, UUID id) {
        return budget.categories().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RequestProblem.NotFound("category").refused());
    }

    private static CategoryGroup group(Budget budget, UUID id) {
        return budget.groups().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RequestProblem.NotFound("category group").refused());
    }
}
