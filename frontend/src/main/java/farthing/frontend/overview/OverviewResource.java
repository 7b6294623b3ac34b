package farthing.frontend.overview;

import farthing.contract.Limits;
import farthing.contract.OverviewMonthResponse;
import farthing.contract.OverviewResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.language.CommonText;
import farthing.frontend.overview.OverviewPage.MonthRow;
import farthing.frontend.overview.OverviewPage.Preset;
import farthing.frontend.overview.OverviewPage.Sum;
import farthing.frontend.server.Form;
import farthing.frontend.server.OtherCurrencies;
import farthing.frontend.server.Page;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `/overview`: income and expenses of any period.
@Page
@Path("/overview")
@RunOnVirtualThread
public class OverviewResource {

    private static final int USUAL_MONTHS = 12;

    private final Visit visit;

    OverviewResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    public Response overview(@Context UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        YearMonth now = visit.calendar().thisMonth();
        ShownPeriod usual = ShownPeriod.lastMonths(USUAL_MONTHS, now);
        boolean asked = !form.value("from").isEmpty() || !form.value("until").isEmpty();
        Optional<ShownPeriod> read = ShownPeriod.read(form.value("from"), form.value("until"));
        if (asked && read.isEmpty()) {
            form.refuse(
                    "from", visit.text().of(OverviewText.class).period_wrong(Limits.REPORT_MONTHS));
        }
        ShownPeriod period = read.orElse(usual);
        if (form.valid()) {
            form.with("from", period.from().toString()).with("until", period.until().toString());
        }
        return Responses.page(
                visit, form.valid() ? 200 : Responses.UNPROCESSABLE, page(form, period, now));
    }

    private OverviewPage page(Form form, ShownPeriod period, YearMonth now) {
        OverviewResponse overview = visit.books().overview(period.from(), period.until());
        List<OverviewMonthResponse> months = overview.months();
        CategoryRows categories = new CategoryRows(visit, period, months);
        ListLinks all = new ListLinks(visit.calendar().month(), period.from(), period.until());
        return new OverviewPage(
                visit.layout("overview", visit.text().of(CommonText.class).overview()),
                form,
                title(period),
                visit.text().of(OverviewText.class).expense_by_category(),
                visit.text().of(OverviewText.class).income_by_category(),
                presets(period, now),
                period.months() > 1,
                months.stream().allMatch(month -> month.categories().isEmpty()),
                sum(total(months, OverviewMonthResponse::income), all),
                sum(total(months, OverviewMonthResponse::expense), all),
                sum(total(months, OverviewMonthResponse::net), all),
                months.stream().map(this::month).toList(),
                categories.of("expense"),
                categories.of("income"),
                categories.monthsInAverage(),
                OtherCurrencies.notIncluded(visit, overview.currencies()),
                categories.plannedMonths() == 0 ? null : categories.plan(),
                visit.household().tracks() ? text().planned() : text().assigned(),
                plannedMonths(categories.plannedMonths(), months.size()),
                categories.budgetDiffers());
    }

    private String plannedMonths(int planned, int all) {
        if (planned == all) {
            return "";
        }
        return visit.household().tracks()
                ? text().months_with_plan(planned, all)
                : text().planned_months(planned, all);
    }

    private OverviewText text() {
        return visit.text().of(OverviewText.class);
    }

    private String title(ShownPeriod period) {
        String from = visit.formats().month(period.from());
        return period.months() == 1
                ? from
                : visit.formats().shortMonth(period.from())
                        + " – "
                        + visit.formats().shortMonth(period.until());
    }

    private List<Preset> presets(ShownPeriod chosen, YearMonth now) {
        OverviewText text = visit.text().of(OverviewText.class);
        return List.of(
                preset(text.period_month(), ShownPeriod.lastMonths(1, now), chosen),
                preset(text.period_3(), ShownPeriod.lastMonths(3, now), chosen),
                preset(text.period_12(), ShownPeriod.lastMonths(USUAL_MONTHS, now), chosen),
                preset(text.period_year(), ShownPeriod.year(now.getYear()), chosen),
                preset(text.period_last_year(), ShownPeriod.year(now.getYear() - 1), chosen));
    }

    private static Preset preset(String name, ShownPeriod period, ShownPeriod chosen) {
        return new Preset(name, period.href(), period.equals(chosen));
    }

    private MonthRow month(OverviewMonthResponse month) {
        YearMonth date = YearMonth.parse(month.month());
        ListLinks lists = new ListLinks(visit.calendar().month(), date, date);
        return new MonthRow(
                visit.formats().shortMonth(date),
                sum(amount(month.income()), lists),
                sum(amount(month.expense()), lists),
                sum(amount(month.net()), lists));
    }

    private Sum sum(Money amount, ListLinks lists) {
        return new Sum(
                amount.toDecimal(),
                visit.formats().amount(amount),
                lists.all(),
                amount.isNegative());
    }

    private Money total(
            List<OverviewMonthResponse> months, Function<OverviewMonthResponse, String> figure) {
        return months.stream()
                .map(month -> amount(figure.apply(month)))
                .reduce(Money.zero(visit.currency()), Money::plus);
    }

    private Money amount(String decimal) {
        return Amounts.of(decimal, visit.household().currency());
    }
}
