package farthing.frontend.budget;

import farthing.contract.BudgetResponse;
import farthing.contract.UncountedResponse;
import farthing.frontend.budget.BudgetPage.LeftOut;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.util.ArrayList;
import java.util.List;

/// What the budget of a month does not count, in words. Each sentence leads to where it can be put
/// right.
record LeftOutMoney(
        Visit visit, MonthColumn month, BudgetResponse budget, Figures figures, ListLinks lists) {

    /// In a later month, the sentences begin with its name.
    List<LeftOut> all() {
        List<LeftOut> all = new ArrayList<>();
        Money uncategorised = figures.money(budget.uncategorised());
        if (!uncategorised.isZero()) {
            String amount = visit.formats().amount(uncategorised);
            all.add(leftOut(text().uncategorised(amount), lists.of("none")));
        }
        budget.uncounted().stream().map(this::withoutRate).forEach(all::add);
        return all;
    }

    private LeftOut withoutRate(UncountedResponse uncounted) {
        String currency = uncounted.currency();
        String amount = new Figures(visit.formats(), currency).of(uncounted.amount()).text();
        return leftOut(
                text().uncounted(amount + " " + currency),
                "/settings/rates?currency=" + currency + "#enter-title");
    }

    private LeftOut leftOut(String sentence, String href) {
        return new LeftOut(
                month.position(),
                month.isLater() ? text().in_month(month.name(), sentence) : sentence,
                href);
    }

    private BudgetText text() {
        return visit.text().of(BudgetText.class);
    }
}
