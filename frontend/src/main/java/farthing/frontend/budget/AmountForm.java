package farthing.frontend.budget;

import farthing.frontend.budget.Typed.Act;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import farthing.money.Money;

/// The form of one amount of the grid. It also sends the stored amount in [#BEFORE], so that an
/// amount that someone else changes in the meantime is not overwritten.
record AmountForm(Visit visit, Typed typed) {

    /// The field with the amount that was stored when the page was made.
    static final String BEFORE = "before";

    private static final String CHANGED = "amount-changed";

    /// @param field its name
    /// @param text the stored amount as it is shown in the field
    Form of(Act act, String category, String field, Money stored, String text) {
        Form form = typed.form(act, category, Form.empty().with(field, text));
        if (form.isRefused(CHANGED)) {
            form.explain(
                    field,
                    visit.text().of(BudgetText.class).changed(visit.formats().amount(stored)));
        } else if (!form.valid()) {
            return form; // still replaces only the amount that was read
        }
        return form.with(BEFORE, text);
    }
}
