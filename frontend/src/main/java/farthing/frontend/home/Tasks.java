package farthing.frontend.home;

import farthing.contract.BudgetSummaryResponse;
import farthing.contract.OverspentResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.home.HomePage.Task;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// What needs attention, the most urgent first. A household without a budget is not asked to plan.
record Tasks(Visit visit, YearMonth month, BudgetSummaryResponse summary) {

    /// More overspent categories are told in one line.
    private static final int MOST_OVERSPENT = 3;

    List<Task> all() {
        List<Task> tasks = new ArrayList<>();
        Money ready = money(summary.readyToAssign());
        if (summary.planned()) {
            if (ready.isNegative()) {
                tasks.add(
                        Task.link(
                                text().too_much(amount(ready.negated())),
                                text().too_much_act(),
                                budget()));
            }
            tasks.addAll(overspent(ready));
        }
        tasks.addAll(uncategorised());
        if (summary.planned() && ready.isPositive()) {
            tasks.add(Task.link(text().ready(amount(ready)), text().ready_act(), budget()));
        }
        return tasks;
    }

    private List<Task> overspent(Money ready) {
        List<OverspentResponse> all = summary.overspent();
        List<Task> tasks = new ArrayList<>();
        Money left = ready;
        for (OverspentResponse each : all.stream().limit(MOST_OVERSPENT).toList()) {
            Money missing = money(each.amount());
            boolean enough = left.compareTo(missing) >= 0;
            left = enough ? left.minus(missing) : left;
            tasks.add(enough ? cover(each) : choose(each));
        }
        if (all.size() > MOST_OVERSPENT) {
            int more = all.size() - MOST_OVERSPENT;
            tasks.add(
                    Task.link(
                            text().more_overspent(more, visit.formats().count(more)),
                            text().more_overspent_act(),
                            budget()));
        }
        return tasks;
    }

    /// From what is ready to assign, at once.
    private Task cover(OverspentResponse each) {
        return new Task(
                text().overspent(each.name(), amount(money(each.amount()))),
                text().cover_ready(),
                "",
                budget() + "/categories/" + each.category() + "/cover");
    }

    /// From another category, which has to be chosen.
    private Task choose(OverspentResponse each) {
        return Task.link(
                text().overspent(each.name(), amount(money(each.amount()))),
                text().cover(),
                budget() + "?category=" + each.category() + "#row-" + each.category());
    }

    private List<Task> uncategorised() {
        long count = summary.uncategorised().count();
        if (count == 0) {
            return List.of();
        }
        String sum = amount(money(summary.uncategorised().amount()));
        return List.of(
                Task.link(
                        text().attention_uncategorised(
                                        count == 1, visit.formats().count(count), sum),
                        text().categorise(),
                        "/transactions?category=none"));
    }

    private String budget() {
        return "/budget/" + month;
    }

    private String amount(Money money) {
        return visit.formats().amount(money);
    }

    private Money money(String decimal) {
        return Amounts.of(decimal, summary.currency());
    }

    private HomeText text() {
        return visit.text().of(HomeText.class);
    }
}
