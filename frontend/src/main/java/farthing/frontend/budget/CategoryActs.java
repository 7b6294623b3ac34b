package farthing.frontend.budget;

import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.budget.BudgetPage.Acts;
import farthing.frontend.budget.EnvelopeChoices.Envelope;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.util.Comparator;

/// The forms for one category: cover, move, carry overspending, notes.
///
/// @param path the URL of the month
record CategoryActs(
        Visit visit,
        BudgetResponse budget,
        Figures figures,
        BudgetCategoryResponse category,
        String path,
        Typed typed) {

    Acts shown() {
        Money available = available();
        Form cover =
                typed.form(Act.COVER, category.category(), Form.empty().with("from", source()));
        return new Acts(
                available.isNegative() ? visit.formats().amount(available.negated()) : "",
                path + "/targets/" + category.category(),
                choices().ready(),
                cover,
                choices().all(cover.value("from"), this::covers),
                new MoveForm(visit, budget, figures)
                        .shown(
                                category.category(),
                                category.name(),
                                available,
                                path + "/categories/" + category.category() + "/move",
                                typed),
                typed.form(
                        Act.CARRY,
                        category.category(),
                        Form.empty().with("carry", String.valueOf(category.carryOverspending()))),
                category.releaseUnspent(),
                typed.form(
                        Act.NOTES,
                        category.category(),
                        Form.empty().with("notes", category.notes())));
    }

    /// Suggests a source that covers the whole shortfall: ready to assign, otherwise the category
    /// with the most available.
    private String source() {
        if (figures.money(budget.readyToAssign()).compareTo(available().negated()) >= 0) {
            return "";
        }
        return choices()
                .categories()
                .filter(this::covers)
                .max(Comparator.comparing(Envelope::available))
                .map(Envelope::id)
                .orElse("");
    }

    /// Whether another envelope has enough for the whole shortfall.
    private boolean covers(Envelope other) {
        return other.available().isPositive() && !other.available().plus(available()).isNegative();
    }

    private EnvelopeChoices choices() {
        return new EnvelopeChoices(visit, budget, figures, category.category());
    }

    private Money available() {
        return figures.money(category.available());
    }
}
