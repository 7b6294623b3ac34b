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
import java.util.stream.Stream;

/// What the budget of a month or a year does not count, in words. Each sentence leads to where it
/// can be put right.
///
/// @param lists of the month or the year
record LeftOutMoney(Visit visit, Figures figures, ListLinks lists) {

    /// In a later month, the sentences begin with its name. Only the first month lists amounts from
    /// earlier months.
    List<LeftOut> of(MonthColumn month, BudgetResponse budget) {
        Stream<LeftOut> before =
                month.isLater()
                        ? Stream.empty()
                        : budget.uncountedBefore().stream().map(this::ofEarlier);
        return Stream.concat(all(budget.uncategorised(), budget.uncounted()).stream(), before)
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

    private LeftOut ofEarlier(UncountedResponse uncounted) {
        MissingRate missing = new MissingRate(visit, uncounted);
        return new LeftOut(1, missing.sentenceOfEarlier(), missing.href());
    }

    private LeftOut withoutRate(UncountedResponse uncounted) {
        MissingRate missing = new MissingRate(visit, uncounted);
        return new LeftOut(1, missing.sentence(), missing.href());
    }

    private BudgetText text() {
        return visit.text().of(BudgetText.class);
    }
}
