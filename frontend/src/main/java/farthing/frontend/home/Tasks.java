package farthing.frontend.home;

import farthing.contract.BudgetSummaryResponse;
import farthing.contract.BudgetedResponse;
import farthing.contract.OverspentResponse;
import farthing.contract.ShortCardResponse;
import farthing.contract.UncountedResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.home.HomePage.Task;
import farthing.frontend.rates.MissingRate;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What needs attention, the most urgent first. A household that assigned nothing lately is only
/// asked to begin, with what its targets need; in tracking mode nothing has to be assigned.
record Tasks(Visit visit, YearMonth month, BudgetSummaryResponse summary) {

    /// More overspent categories, or more cards, share one line.
    private static final int MOST_OF_A_KIND = 3;

    List<Task> all() {
        List<Task> tasks = new ArrayList<>();
        if (summary.readyToAssign() == null) {
            tasks.addAll(worse());
            tasks.addAll(notCounted());
            return tasks;
        }
        Money ready = money(summary.readyToAssign());
        if (!summary.planned()) {
            tasks.addAll(notCounted());
            tasks.addAll(underfunded());
            tasks.addAll(assign(ready));
            return tasks;
        }
        if (ready.isNegative()) {
            tasks.add(
                    Task.link(
                            text().too_much(amount(ready.negated())),
                            text().too_much_act(),
                            budget()));
        }
        ReadyMoney left = new ReadyMoney(ready);
        tasks.addAll(overspent(left));
        tasks.addAll(cards(left));
        tasks.addAll(notCounted());
        tasks.addAll(underfunded());
        tasks.addAll(assign(ready));
        return tasks;
    }

    private List<Task> assign(Money ready) {
        return ready.isPositive()
                ? List.of(Task.link(text().ready(amount(ready)), text().ready_act(), budget()))
                : List.of();
    }

    private List<Task> overspent(ReadyMoney left) {
        return firstOf(
                summary.overspent(),
                each -> left.covers(money(each.amount())) ? cover(each) : choose(each),
                text()::more_overspent);
    }

    /// A line for each of the first ones, and a line for all others.
    ///
    /// @param more the words for a number of others
    private <T> List<Task> firstOf(
            List<T> all, Function<T, Task> task, BiFunction<Integer, String, String> more) {
        List<Task> tasks = new ArrayList<>(all.stream().limit(MOST_OF_A_KIND).map(task).toList());
        int others = all.size() - MOST_OF_A_KIND;
        if (others > 0) {
            String words = more.apply(others, visit.formats().count(others));
            tasks.add(Task.link(words, text().more_overspent_act(), budget()));
        }
        return tasks;
    }

    /// From what is ready to assign, at once.
    private Task cover(OverspentResponse each) {
        return new Task(
                text().overspent(each.name(), amount(money(each.amount()))),
                text().cover_ready(),
                "",
                budget() + "/categories/" + each.category() + "/cover",
                "");
    }

    /// From another category, which has to be chosen.
    private Task choose(OverspentResponse each) {
        return Task.link(
                text().overspent(each.name(), amount(money(each.amount()))),
                text().cover(),
                budget() + "?category=" + each.category() + "#row-" + each.category());
    }

    /// What is missing for the payments of credit cards.
    private List<Task> cards(ReadyMoney left) {
        return firstOf(
                summary.cards(),
                each -> card(each, left.covers(money(each.amount()))),
                text()::more_cards);
    }

    private Task card(ShortCardResponse each, boolean enough) {
        String words = text().card_short(each.name(), amount(money(each.amount())));
        return enough
                ? new Task(
                        words,
                        text().set_aside(),
                        "",
                        budget() + "/cards/" + each.account() + "/cover",
                        each.amount())
                : Task.link(words, text().see_card(), budget() + "#row-" + each.account());
    }

    private List<Task> underfunded() {
        long count = summary.underfunded().count();
        if (count == 0) {
            return List.of();
        }
        return List.of(
                Task.link(
                        text().underfunded(
                                        count == 1,
                                        visit.formats().count(count),
                                        amount(money(summary.underfunded().amount()))),
                        text().underfunded_act(),
                        budget() + "/fill?method=targets"));
    }

    /// Categories on which more was spent than planned.
    private List<Task> worse() {
        List<BudgetedResponse> all =
                summary.categories().stream()
                        .filter(each -> money(each.available()).isNegative())
                        .toList();
        return firstOf(all, this::worse, text()::more_worse);
    }

    private Task worse(BudgetedResponse each) {
        return Task.link(
                text().worse(each.name(), amount(money(each.available()).negated())),
                text().more_overspent_act(),
                budget() + "#row-" + each.category());
    }

    /// What no figure of the budget counts until it gets a category or a rate.
    private List<Task> notCounted() {
        List<Task> tasks = new ArrayList<>(uncategorised());
        for (UncountedResponse each : summary.uncounted()) {
            MissingRate missing = new MissingRate(visit, each);
            tasks.add(Task.link(missing.sentence(), text().enter_rate(), missing.href()));
        }
        return tasks;
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
