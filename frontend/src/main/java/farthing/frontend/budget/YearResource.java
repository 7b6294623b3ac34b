package farthing.frontend.budget;

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

/// `/budget/year/{year}`: plan, actual and difference of all months, to view, print and download.
@Page
@Path("/budget/year")
@RunOnVirtualThread
public class YearResource {

    private final Visit visit;

    YearResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response now() {
        return Responses.seeOther(YearOfBudget.href(visit.calendar().thisMonth().getYear()));
    }

    /// @param show `actual`, `plan` or `difference`
    @GET
    @Path("{year}")
    public Response year(
            @PathParam("year") String year, @QueryParam("show") @DefaultValue("") String show) {
        return Responses.page(
                visit,
                new YearOfBudget(visit, visit.books().budgetYear(read(year)), YearView.of(show))
                        .page());
    }

    @GET
    @Path("{year}.csv")
    public Response csv(@PathParam("year") String year) {
        int read = read(year);
        return Response.ok(visit.books().budgetYearCsv(read), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"budget-" + read + ".csv\"")
                .build();
    }

    private static int read(String year) {
        if (!year.matches("[0-9]{4}")) {
            throw new NotFoundException();
        }
        return Integer.parseInt(year);
    }
}
