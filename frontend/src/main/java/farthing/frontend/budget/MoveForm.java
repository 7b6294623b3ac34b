package farthing.frontend.budget;

import farthing.contract.BudgetResponse;
import farthing.contract.MoveRequest;
import farthing.frontend.budget.BudgetPage.Move;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.time.YearMonth;

/// The form that moves money out of an envelope: of a category, or of the payment of a credit card.
/// Before more is moved than is available, the user gets a warning.
record MoveForm(Visit visit, BudgetResponse budget, Figures figures) {

    /// Where the browser puts the amount.
    private static final String AMOUNT = "{amount}";

    /// The field with the amount for which the warning was shown.
    private static final String WARNED = "warned";

    /// @param action the URL that the form is sent to
    Move shown(String id, String name, Money available, String action, Typed typed) {
        String amount = available.isPositive() ? visit.formats().cell(available) : "";
        Form form = typed.form(Act.MOVE, id, Form.empty().with("amount", amount));
        EnvelopeChoices choices = new EnvelopeChoices(visit, budget, figures, id);
        return new Move(
                action,
                visit.formats().amount(available),
                text().overspends(name, AMOUNT),
                form,
                choices.ready(),
                choices.all(form.value("to"), envelope -> !envelope.hidden()));
    }

    /// Adds the warning to the form, unless it was shown for this amount.
    static void warn(Visit visit, YearMonth month, Form form, MoveRequest move) {
        if (!form.valid() || move.amount() == null || form.is(WARNED, form.value("amount"))) {
            return;
        }
        BudgetResponse budget = visit.books().budget(month);
        Figures figures = new Figures(visit.formats(), budget.currency());
        Money amount = figures.money(move.amount());
        new EnvelopeChoices(visit, budget, figures, "")
                .envelopes()
                .filter(each -> each.id().equals(move.from()))
                .filter(each -> each.available().compareTo(amount) < 0)
                .forEach(each -> {
                    BudgetText text = visit.text().of(BudgetText.class);
                    Money over = amount.minus(each.available());
                    form.refuse(
                            WARNED,
                            text.overspends(each.name(), visit.formats().amount(over))
                                    + " "
                                    + text.move_anyway());
                });
    }

    private BudgetText text() {
        return visit.text().of(BudgetText.class);
    }
}
