package farthing.frontend.budget;

import farthing.contract.BudgetExplanationResponse;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.backend.ExplanationQuery;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `/budget/{month}/explanation`: how a figure is made up.
@Page
@Path("/budget/{month}/explanation")
@RunOnVirtualThread
public class ExplanationResource {

    private final Visit visit;

    ExplanationResource(Visit visit) {
        this.visit = visit;
    }

    /// The query is that of the API.
    @GET
    public Response explain(
            @PathParam("month") String month,
            @QueryParam("figure") @DefaultValue("") String figure,
            @QueryParam("category") @Nullable String category,
            @QueryParam("group") @Nullable String group,
            @QueryParam("card") @Nullable String card,
            @QueryParam("hidden") @Nullable String hidden) {
        YearMonth of = BudgetResource.read(month);
        Explanation explanation =
                new Explanation(
                        visit,
                        asked(() ->
                                visit.books()
                                        .explain(
                                                of,
                                                new ExplanationQuery(
                                                        figure, category, group, card, hidden))));
        String name = new FigureNames(visit.text()).of(figure);
        String subject = explanation.subject();
        String title = subject == null ? name : subject + ": " + name;
        return Responses.page(
                visit,
                new ExplanationPage(
                        visit.layout("budget", title),
                        title,
                        MonthOfBudget.href(of),
                        visit.formats().month(of),
                        explanation.shown()));
    }

    /// @throws NotFoundException if there is no such figure
    private static BudgetExplanationResponse asked(Supplier<BudgetExplanationResponse> question) {
        try {
            return question.get();
        } catch (BackendProblem problem) {
            if (problem.status() == Responses.UNPROCESSABLE) {
                throw new NotFoundException(problem);
            }
            throw problem;
        }
    }
}
