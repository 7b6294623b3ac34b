package farthing.frontend.budget;

import farthing.contract.BudgetResponse;
import farthing.frontend.budget.BudgetPage.BudgetLine;
import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.Ready;
import farthing.frontend.language.CommonText;
import farthing.frontend.language.Text;
import farthing.money.Money;
import java.util.List;

/// The amount ready to assign, and its parts.
record ReadyFigure(Text text, BudgetResponse budget, Figures figures, ExplanationLinks links) {

    static final String HELD = "held";

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
                                FillResource.ofTargets(links.month()),
                                ""),
                lines());
    }

    private List<BudgetLine> lines() {
        return parts().stream().filter(ReadyPart::isShown).map(ReadyPart::line).toList();
    }

    /// What the amount is made of.
    ///
    /// @param figure the name of the part in the API
    /// @param always whether it is shown even if it is zero
    record ReadyPart(String figure, boolean always, BudgetLine line) {

        boolean isShown() {
            return always || !line.amount().state().equals("none");
        }
    }

    List<ReadyPart> parts() {
        BudgetText words = text.of(BudgetText.class);
        return List.of(
                always("fromLast", words.from_last(), money(budget.fromLast())),
                always("income", text.of(CommonText.class).income(), money(budget.income())),
                part("openingBalances", words.opening_balances(), money(budget.openingBalances())),
                part("transfers", words.transfers(), money(budget.transfers())),
                part("overspent", words.overspent_last(), money(budget.overspent())),
                part("released", words.returned(), money(budget.released())),
                always("assigned", words.assigned(), money(budget.assigned()).negated()),
                part(HELD, words.held(), money(budget.held()).negated()));
    }

    private ReadyPart always(String figure, String name, Money amount) {
        return new ReadyPart(figure, true, line(figure, name, amount));
    }

    private ReadyPart part(String figure, String name, Money amount) {
        return new ReadyPart(figure, false, line(figure, name, amount));
    }

    private BudgetLine line(String figure, String name, Money amount) {
        return new BudgetLine(name, figures.of(amount, links.of(figure)));
    }

    private Money money(String decimal) {
        return figures.money(decimal);
    }
}
