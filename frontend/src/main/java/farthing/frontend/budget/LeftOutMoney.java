package farthing.frontend.budget;

import farthing.contract.BudgetResponse;
import farthing.frontend.budget.BudgetPage.LeftOut;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the budget of a month does not count, in words.
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
        if (!budget.uncounted().isEmpty()) {
            String amounts =
                    budget.uncounted().stream()
                            .map(each ->
                                    new Figures(visit.formats(), each.currency())
                                                    .of(each.amount())
                                                    .text()
                                            + " "
                                            + each.currency())
                            .collect(Collectors.joining(", "));
            all.add(leftOut(text().uncounted(amounts), lists.all()));
        }
        return all;
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
