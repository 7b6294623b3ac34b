package farthing.frontend.budget;

import farthing.contract.BudgetResponse;
import farthing.frontend.budget.BudgetPage.BudgetLine;
import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.Ready;
import farthing.frontend.language.CommonText;
import farthing.frontend.language.Text;
import java.util.List;
import java.util.stream.Stream;

/// The amount ready to assign, and its parts.
record ReadyFigure(Text text, BudgetResponse budget, Figures figures, ExplanationLinks links) {

    Ready shown() {
        BudgetText words = text.of(BudgetText.class);
        Figure amount =
                figures.of(figures.money(budget.readyToAssign()), links.of("readyToAssign"));
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
                                MonthOfBudget.href(links.month()) + "/fill?method=targets",
                                ""),
                lines());
    }

    private List<BudgetLine> lines() {
        BudgetText words = text.of(BudgetText.class);
        return Stream.of(
                        List.of(line(words.from_last(), budget.fromLast(), links.of("fromLast"))),
                        List.of(
                                line(
                                        text.of(CommonText.class).income(),
                                        budget.income(),
                                        links.of("income"))),
                        unlessZero(
                                line(
                                        words.opening_balances(),
                                        budget.openingBalances(),
                                        links.of("openingBalances"))),
                        unlessZero(
                                line(words.transfers(), budget.transfers(), links.of("transfers"))),
                        unlessZero(
                                line(
                                        words.overspent_last(),
                                        budget.overspent(),
                                        links.of("overspent"))),
                        unlessZero(line(words.returned(), budget.released(), links.of("released"))),
                        List.of(less(words.assigned(), budget.assigned(), links.of("assigned"))),
                        unlessZero(less(words.held(), budget.held(), links.of("held"))))
                .flatMap(List::stream)
                .toList();
    }

    private BudgetLine line(String name, String amount, String href) {
        return new BudgetLine(name, figures.of(figures.money(amount), href));
    }

    private BudgetLine less(String name, String amount, String href) {
        return new BudgetLine(name, figures.of(figures.money(amount).negated(), href));
    }

    private static List<BudgetLine> unlessZero(BudgetLine line) {
        return line.amount().state().equals("none") ? List.of() : List.of(line);
    }
}
