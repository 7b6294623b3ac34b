package farthing.frontend.home;

import farthing.contract.AccountResponse;
import farthing.contract.BudgetSummaryResponse;
import farthing.contract.BudgetedResponse;
import farthing.contract.OverviewMonthResponse;
import farthing.contract.OverviewResponse;
import farthing.contract.TransactionResponse;
import farthing.frontend.accounts.NetWorth;
import farthing.frontend.backend.Amounts;
import farthing.frontend.backend.TransactionQuery;
import farthing.frontend.home.HomePage.AccountLine;
import farthing.frontend.home.HomePage.ComparedSum;
import farthing.frontend.home.HomePage.FirstSteps;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.OtherCurrencies;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.frontend.transactions.RegisterFilter;
import farthing.frontend.transactions.RegisterRows;
import farthing.money.Money;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `/`: the month at a glance.
@Page
@Path("/")
@RunOnVirtualThread
public class HomeResource {

    /// The number of months in the average that this month is compared with.
    private static final int MONTHS_BEFORE = 6;

    private static final int RECENT = 8;

    private final Visit visit;

    HomeResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response home() {
        YearMonth month = visit.calendar().thisMonth();
        OverviewResponse overview = visit.books().overview(month.minusMonths(MONTHS_BEFORE), month);
        List<TransactionResponse> recent =
                visit.books()
                        .transactions(TransactionQuery.newest(visit.today(), RECENT))
                        .transactions();
        BudgetSummaryResponse budget = visit.books().budgetSummary(month);
        OverviewMonthResponse now = overview.months().getLast();
        Usual usual = Usual.of(visit, overview.months());
        ListLinks lists = new ListLinks(visit.calendar().month(), month, month);
        RegisterRows rows = new RegisterRows(visit, RegisterFilter.all());
        return Responses.page(
                visit,
                new HomePage(
                        visit.layout("home", visit.text().of(CommonText.class).home()),
                        visit.formats().month(month),
                        firstSteps(recent, budget),
                        figure(now.income(), lists.all(), usual.beside(visit, usual.income())),
                        figure(now.expense(), lists.all(), usual.beside(visit, usual.expense())),
                        figure(now.net(), lists.all(), ""),
                        OtherCurrencies.notIncluded(visit, overview.currencies()),
                        visit.accounts().stream()
                                .filter(account -> !account.closed())
                                .map(this::line)
                                .toList(),
                        NetWorth.of(visit),
                        Trend.of(
                                visit,
                                visit.books().netWorth(month.minusMonths(Trend.MONTHS - 1), month)),
                        new TopCategories(visit, lists, budgeted(budget)).of(now, usual),
                        usual.months(),
                        budget.planned(),
                        visit.household().tracks(),
                        "/budget/" + month,
                        new Tasks(visit, month, budget).all(),
                        isNew(recent) ? null : new HowLong(visit, budget).shown(),
                        recent.stream().map(rows::row).toList(),
                        "/overview?from=" + month + "&until=" + month));
    }

    private @Nullable FirstSteps firstSteps(
            List<TransactionResponse> recent, BudgetSummaryResponse budget) {
        return isNew(recent) ? new FirstSteps(!visit.accounts().isEmpty(), budget.planned()) : null;
    }

    private static boolean isNew(List<TransactionResponse> recent) {
        return recent.stream().allMatch(TransactionResponse::openingBalance);
    }

    private static Map<String, BudgetedResponse> budgeted(BudgetSummaryResponse budget) {
        return budget.categories().stream()
                .collect(Collectors.toMap(BudgetedResponse::category, Function.identity()));
    }

    private ComparedSum figure(String amount, String href, String beside) {
        Money value = Amounts.of(amount, visit.household().currency());
        return new ComparedSum(visit.formats().amount(value), href, beside, value.isNegative());
    }

    private AccountLine line(AccountResponse account) {
        Money balance = Amounts.balance(account);
        return new AccountLine(
                account.name(),
                "/accounts/" + account.id(),
                visit.formats().amount(balance),
                account.currency().equals(visit.household().currency()) ? "" : account.currency(),
                balance.isNegative());
    }
}
