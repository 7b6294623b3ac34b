package farthing.frontend.budget;

import farthing.contract.BudgetResponse;
import farthing.contract.UncountedResponse;
import farthing.frontend.budget.BudgetPage.LeftOut;
import farthing.frontend.rates.MissingRate;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.util.ArrayList;
import java.util.List;

/// What the budget of a month or a year does not count, in words. Each sentence leads to where it
/// can be put right.
///
/// @param lists of the month or the year
record LeftOutMoney(Visit visit, Figures figures, ListLinks lists) {

    /// In a later month, the sentences begin with its name.
    List<LeftOut> of(MonthColumn month, BudgetResponse budget) {
        return all(budget.uncategorised(), budget.uncounted()).stream()
                .map(line ->
                        new LeftOut(
                                month.position(),
                                month.isLater()
                                        ? text().in_month(month.name(), line.text())
                                        : line.text(),
                                line.href()))
                .toList();
    }

    List<LeftOut> all(String uncategorised, List<UncountedResponse> uncounted) {
        List<LeftOut> all = new ArrayList<>();
        Money amount = figures.money(uncategorised);
        if (!amount.isZero()) {
            String sentence = text().uncategorised(visit.formats().amount(amount));
            all.add(new LeftOut(1, sentence, lists.of("none")));
        }
        uncounted.stream().map(this::withoutRate).forEach(all::add);
        return all;
    }

    private LeftOut withoutRate(UncountedResponse uncounted) {
        MissingRate missing = new MissingRate(visit, uncounted);
        return new LeftOut(1, missing.sentence(), missing.href());
    }

    private BudgetText text() {
        return visit.text().of(BudgetText.class);
    }
}
