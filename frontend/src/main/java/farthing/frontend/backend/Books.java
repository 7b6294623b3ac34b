package farthing.frontend.backend;

import farthing.contract.AccountEditRequest;
import farthing.contract.AccountRequest;
import farthing.contract.AccountResponse;
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
import farthing.contract.CategoryGroupRemovalRequest;
import farthing.contract.CategoryGroupRequest;
import farthing.contract.CategoryGroupResponse;
import farthing.contract.CategoryRemovalRequest;
import farthing.contract.CategoryRemovalResponse;
import farthing.contract.CategoryRequest;
import farthing.contract.CategoryResponse;
import farthing.contract.HoldRequest;
import farthing.contract.HouseholdRequest;
import farthing.contract.HouseholdResponse;
import farthing.contract.ImportPreviewResponse;
import farthing.contract.ImportResponse;
import farthing.contract.MoveRequest;
import farthing.contract.NetWorthResponse;
import farthing.contract.OverviewResponse;
import farthing.contract.PayeeResponse;
import farthing.contract.RegisterResponse;
import farthing.contract.TargetsRequest;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import farthing.contract.TransactionsResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The API calls for one household with the permissions of the signed-in user. Methods that write
/// return the id of the change, for undoing it.
///
/// @param bulk for calls that may take minutes
/// @param bearer `Bearer <token>`
/// @param household its id
public record Books(Backend backend, BulkBackend bulk, String bearer, String household) {

    private static final String CHANGE = "Change";

    /// Edits the household; null fields stay unchanged.
    public HouseholdResponse edit(HouseholdRequest household) {
        return backend.editHousehold(bearer, this.household, "*", household);
    }

    public List<AccountResponse> accounts() {
        return backend.accounts(bearer, household).accounts();
    }

    /// Edits an account, whatever its version; null fields stay unchanged.
    public @Nullable String edit(String account, AccountEditRequest changes) {
        return change(backend.editAccount(bearer, household, account, "*", changes));
    }

    /// Edits an account; null fields stay unchanged.
    public @Nullable String edit(String account, long version, AccountEditRequest changes) {
        return change(backend.editAccount(bearer, household, account, tag(version), changes));
    }

    public @Nullable String deleteAccount(String account, long version) {
        return change(backend.deleteAccount(bearer, household, account, tag(version)));
    }

    public @Nullable String open(AccountRequest account) {
        return change(backend.openAccount(bearer, household, account));
    }

    public List<CategoryGroupResponse> groups() {
        return backend.groups(bearer, household).groups();
    }

    public @Nullable String add(CategoryGroupRequest group) {
        return change(backend.addGroup(bearer, household, group));
    }

    public List<CategoryResponse> categories() {
        return backend.categories(bearer, household).categories();
    }

    public @Nullable String add(CategoryRequest category) {
        return change(backend.addCategory(bearer, household, category));
    }

    public @Nullable String editCategory(
            String id, long version, Map<String, @Nullable Object> changes) {
        return change(backend.editCategory(bearer, household, id, tag(version), changes));
    }

    public @Nullable String editGroup(
            String id, long version, Map<String, @Nullable Object> changes) {
        return change(backend.editGroup(bearer, household, id, tag(version), changes));
    }

    public @Nullable String removeGroup(String id, CategoryGroupRemovalRequest request) {
        return change(backend.removeGroup(bearer, household, id, request));
    }

    /// What removing a category would change.
    public CategoryRemovalResponse previewRemoval(String id, CategoryRemovalRequest request) {
        return bulk.removeCategory(bearer, household, id, request).getEntity();
    }

    public @Nullable String removeCategory(String id, CategoryRemovalRequest request) {
        return change(bulk.removeCategory(bearer, household, id, request));
    }

    /// The payees whose name has `q` in it, at most `limit` of them.
    public List<PayeeResponse> payees(@Nullable String q, int limit) {
        return backend.payees(bearer, household, q, limit).payees();
    }

    public TransactionsResponse transactions(TransactionQuery query) {
        return backend.transactions(bearer, household, query.parameters());
    }

    /// A page of the register of an account, with its balances.
    ///
    /// @param cursor of the page; null for the first
    public RegisterResponse register(String account, int limit, @Nullable String cursor) {
        return backend.register(bearer, household, account, limit, cursor);
    }

    public TransactionResponse transaction(String id) {
        return backend.transaction(bearer, household, id);
    }

    /// Adds a transaction.
    ///
    /// @param key idempotency key: a repeated key adds nothing; empty for none
    public @Nullable String add(TransactionRequest transaction, String key) {
        return change(
                backend.addTransaction(bearer, household, key.isEmpty() ? null : key, transaction));
    }

    public @Nullable String edit(String id, long version, Map<String, @Nullable Object> changes) {
        return change(backend.editTransaction(bearer, household, id, tag(version), changes));
    }

    public @Nullable String delete(String id, long version) {
        return change(backend.deleteTransaction(bearer, household, id, tag(version)));
    }

    /// Both months included.
    public OverviewResponse overview(YearMonth from, YearMonth until) {
        return backend.overview(bearer, household, from.toString(), until.toString());
    }

    /// At the end of each month, both included.
    public NetWorthResponse netWorth(YearMonth from, YearMonth until) {
        return backend.netWorth(bearer, household, from.toString(), until.toString());
    }

    public BudgetResponse budget(YearMonth month) {
        return backend.budget(bearer, household, month.toString());
    }

    /// Months of the budget, both included; at most 12.
    public BudgetsResponse budget(YearMonth from, YearMonth until) {
        return backend.budgets(bearer, household, from.toString(), until.toString());
    }

    public BudgetYearResponse budgetYear(int year) {
        return backend.budgetYear(bearer, household, year);
    }

    /// The same for spreadsheets.
    public String budgetYearCsv(int year) {
        return backend.budgetYearCsv(bearer, household, year);
    }

    /// What a figure of the budget is made of.
    public BudgetExplanationResponse explain(YearMonth month, ExplanationQuery figure) {
        return backend.explainBudget(bearer, household, month.toString(), figure.parameters());
    }

    public BudgetSummaryResponse budgetSummary(YearMonth month) {
        return backend.budgetSummary(bearer, household, month.toString());
    }

    /// Plans a category in a month; null fields stay unchanged.
    public @Nullable String plan(YearMonth month, String category, BudgetCategoryRequest changes) {
        return change(backend.planCategory(bearer, household, month.toString(), category, changes));
    }

    /// Plans the payment of a card in a month; null fields stay unchanged.
    public @Nullable String plan(YearMonth month, String account, BudgetCardRequest changes) {
        return change(backend.planCard(bearer, household, month.toString(), account, changes));
    }

    /// Holds money for the next month.
    public @Nullable String hold(YearMonth month, HoldRequest request) {
        return change(backend.hold(bearer, household, month.toString(), request));
    }

    public @Nullable String note(YearMonth month, BudgetNotesRequest notes) {
        return change(backend.noteBudget(bearer, household, month.toString(), notes));
    }

    /// Moves what is assigned in a month.
    public @Nullable String move(YearMonth month, MoveRequest request) {
        return change(backend.moveMoney(bearer, household, month.toString(), request));
    }

    /// What assigning to many categories would change.
    public BudgetFillResponse previewFill(YearMonth month, BudgetFillRequest request) {
        return backend.fillBudget(bearer, household, month.toString(), request).getEntity();
    }

    public @Nullable String fill(YearMonth month, BudgetFillRequest request) {
        return change(backend.fillBudget(bearer, household, month.toString(), request));
    }

    public VersionedTargets targets(String category) {
        return VersionedTargets.of(backend.targets(bearer, household, category));
    }

    /// Replaces the targets of a category.
    ///
    /// @param version of the list that is replaced
    public @Nullable String setTargets(String category, long version, TargetsRequest targets) {
        return change(backend.setTargets(bearer, household, category, tag(version), targets));
    }

    /// The latest imports, newest first.
    public List<ImportResponse> imports(int limit) {
        return backend.imports(bearer, household, limit).imports();
    }

    public ImportPreviewResponse bringIn(ImportFile file) {
        return bulk.bringIn(bearer, household, file.form());
    }

    /// A page of an import's rows.
    ///
    /// @param status of the rows; `null` for all
    public ImportPreviewResponse importPreview(
            String id, @Nullable String status, @Nullable String cursor) {
        return backend.importPreview(bearer, household, id, status, cursor);
    }

    /// Imports the new rows.
    public @Nullable String accept(String id) {
        return change(bulk.acceptImport(bearer, household, id, Map.of("rows", "new")));
    }

    public @Nullable String undoImport(String id) {
        return change(bulk.undoImport(bearer, household, id));
    }

    private static @Nullable String change(RestResponse<?> answer) {
        return answer.getHeaderString(CHANGE);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
