package farthing.frontend.home;

import farthing.contract.BudgetSummaryResponse;
import farthing.contract.BufferResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.home.HomePage.Lasting;
import farthing.frontend.home.HomePage.Measure;
import farthing.frontend.server.Visit;

/// How long the money lasts, with sentences that say how the figures are computed.
record HowLong(Visit visit, BudgetSummaryResponse summary) {

    Lasting shown() {
        return new Lasting(age(), buffer());
    }

    private Measure age() {
        Integer days = summary.ageOfMoney();
        return days == null
                ? new Measure("", text().age_unknown())
                : new Measure(days(days), text().age_made());
    }

    private Measure buffer() {
        BufferResponse buffer = summary.buffer();
        return buffer == null
                ? new Measure("", text().buffer_unknown())
                : new Measure(
                        days(buffer.days()),
                        text().buffer_made(
                                        amount(summary.onBudget()),
                                        amount(buffer.spentPerDay()),
                                        buffer.months()));
    }

    private String days(int days) {
        return text().days(days, visit.formats().count(days));
    }

    private String amount(String decimal) {
        return visit.formats().amount(Amounts.of(decimal, summary.currency()));
    }

    private HomeText text() {
        return visit.text().of(HomeText.class);
    }
}
