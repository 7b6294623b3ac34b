package farthing.frontend.budget;

import farthing.contract.BudgetResponse;
import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.Line;
import farthing.frontend.budget.BudgetPage.Ready;
import farthing.frontend.language.CommonText;
import farthing.frontend.language.Text;
import farthing.frontend.transactions.ListLinks;
import java.util.List;
import java.util.stream.Stream;

/// What is ready to assign, and what it is made of.
///
/// @param path the URL of the month
record ReadyFigure(
        Text text, BudgetResponse budget, Figures figures, ListLinks lists, String path) {

    Ready shown() {
        BudgetText words = text.of(BudgetText.class);
        Figure amount = figures.of(budget.readyToAssign());
        return switch (amount.state()) {
            case "over" -> ready(amount, words.too_much(), words.too_much_advice());
            case "none" -> ready(amount, words.all_assigned(), words.all_assigned_advice());
            default -> ready(amount, words.ready(), words.ready_advice());
        };
    }

    private Ready ready(Figure amount, String title, String advice) {
        Figure need = figures.of(budget.underfunded());
        return new Ready(
                amount,
                title,
                advice,
                need.state().equals("none")
                        ? null
                        : new Figure(
                                text.of(TargetText.class).all_need(need.text()),
                                path + "/fill?method=targets",
                                ""),
                lines());
    }

    private List<Line> lines() {
        BudgetText words = text.of(BudgetText.class);
        return Stream.of(
                        List.of(line(words.from_last(), budget.fromLast(), "")),
                        List.of(
                                line(
                                        text.of(CommonText.class).income(),
                                        budget.income(),
                                        lists.all())),
                        unlessZero(words.opening_balances(), budget.openingBalances()),
                        unlessZero(words.transfers(), budget.transfers()),
                        unlessZero(words.overspent_last(), budget.overspent()),
                        List.of(less(words.assigned(), budget.assigned())),
                        unlessZero(less(words.held(), budget.held())))
                .flatMap(List::stream)
                .toList();
    }

    private Line line(String name, String amount, String href) {
        return new Line(name, figures.of(figures.money(amount), href));
    }

    private Line less(String name, String amount) {
        return new Line(name, figures.of(figures.money(amount).negated(), ""));
    }

    private List<Line> unlessZero(String name, String amount) {
        return unlessZero(line(name, amount, ""));
    }

    private static List<Line> unlessZero(Line line) {
        return line.amount().state().equals("none") ? List.of() : List.of(line);
    }
}
