package farthing.frontend.backend;

import farthing.contract.AccountEditRequest;
import farthing.contract.AccountRequest;
import farthing.contract.AccountResponse;
import farthing.contract.AccountsResponse;
import farthing.contract.BudgetCardRequest;
import farthing.contract.BudgetCategoryRequest;
import farthing.contract.BudgetExplanationResponse;
import farthing.contract.BudgetFillRequest;
import farthing.contract.BudgetFillResponse;
import farthing.contract.BudgetNotesRequest;
import farthing.contract.BudgetResponse;
import farthing.contract.BudgetSummaryResponse;
import farthing.contract.BudgetYearResponse;
import farthing.contract.BudgetsResponse;
import farthing.contract.CategoriesResponse;
import farthing.contract.CategoryGroupRemovalRequest;
import farthing.contract.CategoryGroupRequest;
import farthing.contract.CategoryGroupResponse;
import farthing.contract.CategoryGroupsResponse;
import farthing.contract.CategoryRequest;
import farthing.contract.CategoryResponse;
import farthing.contract.HoldRequest;
import farthing.contract.HouseholdRequest;
import farthing.contract.HouseholdResponse;
import farthing.contract.ImportPreviewResponse;
import farthing.contract.ImportsResponse;
import farthing.contract.MeResponse;
import farthing.contract.MoveRequest;
import farthing.contract.NetWorthResponse;
import farthing.contract.OverviewResponse;
import farthing.contract.PayeesResponse;
import farthing.contract.RegisterResponse;
import farthing.contract.RegistrationRequest;
import farthing.contract.RegistrationResponse;
import farthing.contract.RegistrationsResponse;
import farthing.contract.SessionRequest;
import farthing.contract.SessionResponse;
import farthing.contract.TargetsRequest;
import farthing.contract.TargetsResponse;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import farthing.contract.TransactionsResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The REST API that the pages use, call by call. `bearer` is `Bearer <token>`; `match` is an
/// `If-Match` entity tag.
///
/// Every call may end in a [BackendProblem] (a 4xx with its problem), in a [BackendFailed] (a bug)
/// or in a [BackendUnavailable].
@RegisterRestClient(configKey = "backend")
@RegisterProvider(ProblemReader.class)
@RegisterClientHeaders // forwards the request id
@Path("/api/v1")
public interface Backend {

    String HOUSEHOLD = "/households/{household}";

    @GET
    @Path("/registrations")
    RegistrationsResponse registrations();

    @POST
    @Path("/registrations")
    RegistrationResponse register(RegistrationRequest request);

    @POST
    @Path("/sessions")
    SessionResponse signIn(SessionRequest request);

    @DELETE
    @Path("/sessions/current")
    void signOut(@HeaderParam("Authorization") String bearer);

    @GET
    @Path("/me")
    MeResponse me(@HeaderParam("Authorization") String bearer);

    @PATCH
    @Path(HOUSEHOLD)
    HouseholdResponse editHousehold(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @HeaderParam("If-Match") String match,
            HouseholdRequest changes);

    @GET
    @Path(HOUSEHOLD + "/accounts")
    AccountsResponse accounts(
            @HeaderParam("Authorization") String bearer, @PathParam("household") String household);

    @POST
    @Path(HOUSEHOLD + "/accounts")
    RestResponse<AccountResponse> openAccount(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            AccountRequest request);

    @PATCH
    @Path(HOUSEHOLD + "/accounts/{id}")
    RestResponse<AccountResponse> editAccount(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String version,
            AccountEditRequest changes);

    @DELETE
    @Path(HOUSEHOLD + "/accounts/{id}")
    RestResponse<Void> deleteAccount(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String version);

    @GET
    @Path(HOUSEHOLD + "/category-groups")
    CategoryGroupsResponse groups(
            @HeaderParam("Authorization") String bearer, @PathParam("household") String household);

    @POST
    @Path(HOUSEHOLD + "/category-groups")
    RestResponse<CategoryGroupResponse> addGroup(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            CategoryGroupRequest request);

    @PATCH
    @Path(HOUSEHOLD + "/category-groups/{id}")
    RestResponse<CategoryGroupResponse> editGroup(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String match,
            Map<String, @Nullable Object> changes);

    @POST
    @Path(HOUSEHOLD + "/category-groups/{id}/removal")
    RestResponse<CategoryGroupsResponse> removeGroup(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            CategoryGroupRemovalRequest request);

    @GET
    @Path(HOUSEHOLD + "/categories")
    CategoriesResponse categories(
            @HeaderParam("Authorization") String bearer, @PathParam("household") String household);

    @POST
    @Path(HOUSEHOLD + "/categories")
    RestResponse<CategoryResponse> addCategory(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            CategoryRequest request);

    @PATCH
    @Path(HOUSEHOLD + "/categories/{id}")
    RestResponse<CategoryResponse> editCategory(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String match,
            Map<String, @Nullable Object> changes);

    @GET
    @Path(HOUSEHOLD + "/payees")
    PayeesResponse payees(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") int limit);

    @GET
    @Path(HOUSEHOLD + "/transactions")
    TransactionsResponse transactions(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @RestQuery Map<String, String> query);

    @GET
    @Path(HOUSEHOLD + "/accounts/{id}/register")
    RegisterResponse register(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path(HOUSEHOLD + "/transactions/{id}")
    TransactionResponse transaction(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id);

    @POST
    @Path(HOUSEHOLD + "/transactions")
    RestResponse<TransactionResponse> addTransaction(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            TransactionRequest request);

    @PATCH
    @Path(HOUSEHOLD + "/transactions/{id}")
    RestResponse<TransactionResponse> editTransaction(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String match,
            Map<String, @Nullable Object> changes);

    @DELETE
    @Path(HOUSEHOLD + "/transactions/{id}")
    RestResponse<Void> deleteTransaction(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String match);

    @GET
    @Path(HOUSEHOLD + "/overview")
    OverviewResponse overview(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @QueryParam("from") String from,
            @QueryParam("until") String until);

    @GET
    @Path(HOUSEHOLD + "/net-worth")
    NetWorthResponse netWorth(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @QueryParam("from") String from,
            @QueryParam("until") String until);

    @GET
    @Path(HOUSEHOLD + "/budget")
    BudgetsResponse budgets(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @QueryParam("from") String from,
            @QueryParam("until") String until);

    @GET
    @Path(HOUSEHOLD + "/budget/years/{year}")
    BudgetYearResponse budgetYear(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("year") int year);

    @GET
    @Path(HOUSEHOLD + "/budget/years/{year}.csv")
    @Produces("text/csv")
    String budgetYearCsv(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("year") int year);

    @GET
    @Path(HOUSEHOLD + "/budget/{month}/explanation")
    BudgetExplanationResponse explainBudget(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("month") String month,
            @RestQuery Map<String, String> figure);

    @GET
    @Path(HOUSEHOLD + "/budget/{month}")
    BudgetResponse budget(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("month") String month);

    @GET
    @Path(HOUSEHOLD + "/budget/{month}/summary")
    BudgetSummaryResponse budgetSummary(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("month") String month);

    @PUT
    @Path(HOUSEHOLD + "/budget/{month}/categories/{category}")
    RestResponse<BudgetResponse> planCategory(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("month") String month,
            @PathParam("category") String category,
            BudgetCategoryRequest changes);

    @PUT
    @Path(HOUSEHOLD + "/budget/{month}/cards/{account}")
    RestResponse<BudgetResponse> planCard(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("month") String month,
            @PathParam("account") String account,
            BudgetCardRequest changes);

    @PUT
    @Path(HOUSEHOLD + "/budget/{month}/hold")
    RestResponse<BudgetResponse> hold(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("month") String month,
            HoldRequest request);

    @PUT
    @Path(HOUSEHOLD + "/budget/{month}/notes")
    RestResponse<BudgetResponse> noteBudget(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("month") String month,
            BudgetNotesRequest request);

    @POST
    @Path(HOUSEHOLD + "/budget/{month}/moves")
    RestResponse<BudgetResponse> moveMoney(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("month") String month,
            MoveRequest request);

    @POST
    @Path(HOUSEHOLD + "/budget/{month}/fills")
    RestResponse<BudgetFillResponse> fillBudget(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("month") String month,
            BudgetFillRequest request);

    @GET
    @Path(HOUSEHOLD + "/categories/{category}/targets")
    RestResponse<TargetsResponse> targets(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("category") String category);

    @PUT
    @Path(HOUSEHOLD + "/categories/{category}/targets")
    RestResponse<TargetsResponse> setTargets(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("category") String category,
            @HeaderParam("If-Match") String match,
            TargetsRequest request);

    @GET
    @Path(HOUSEHOLD + "/imports")
    ImportsResponse imports(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @QueryParam("limit") int limit);

    @GET
    @Path(HOUSEHOLD + "/imports/{id}")
    ImportPreviewResponse importPreview(
            @HeaderParam("Authorization") String bearer,
            @PathParam("household") String household,
            @PathParam("id") String id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor);
}
