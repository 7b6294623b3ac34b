package farthing.frontend.budget;

import farthing.contract.BudgetCardRequest;
import farthing.contract.BudgetCategoryRequest;
import farthing.contract.HoldRequest;
import farthing.contract.Limits;
import farthing.contract.MoveRequest;
import farthing.frontend.language.AmountInput;
import farthing.frontend.server.Form;
import farthing.frontend.server.ProblemText;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the forms of the page. Invalid fields get an error.
record BudgetInput(Visit visit, Form form) {

    /// An empty field assigns nothing.
    BudgetCategoryRequest assigned() {
        String amount = amount("assigned").orElse(Money.zero(visit.currency())).toDecimal();
        return BudgetCategoryRequest.assign(amount, before("assigned"));
    }

    /// What was stored when the page was made; null if the form does not contain it. An empty field
    /// means zero.
    ///
    /// @param field gets an error if the stored amount cannot be read
    private @Nullable String before(String field) {
        if (form.values(AmountForm.BEFORE).isEmpty()) {
            return null;
        }
        String text = form.value(AmountForm.BEFORE);
        Optional<AmountInput> before =
                AmountInput.read(text.isEmpty() ? "0" : text, visit.locale(), visit.currency());
        if (before.isEmpty()) {
            form.refuse(field, visit.text().of(ProblemText.class).wrong_amount());
        }
        return before.map(amount -> amount.value().toDecimal()).orElse(null);
    }

    BudgetCategoryRequest carrying() {
        return BudgetCategoryRequest.carryOverspending(
                form.is("carry", "true"), form.is("onward", "true"));
    }

    BudgetCategoryRequest releasing() {
        return BudgetCategoryRequest.releaseUnspent(
                form.is("release", "true"), form.is("onward", "true"));
    }

    /// An empty field plans nothing.
    BudgetCategoryRequest planned() {
        Optional<Money> amount = amount("planned");
        if (amount.filter(Money::isNegative).isPresent()) {
            form.refuse("planned", text().not_negative());
        }
        return BudgetCategoryRequest.plan(
                amount.orElse(Money.zero(visit.currency())).toDecimal(), before("planned"));
    }

    /// For the payment of a card.
    BudgetCardRequest assignedToCard() {
        return new BudgetCardRequest(assigned().assigned(), before("assigned"), null);
    }

    BudgetCardRequest notesOfCard() {
        return new BudgetCardRequest(null, null, monthNotes());
    }

    /// Applies from this month on.
    BudgetCategoryRequest forNextMonth() {
        return BudgetCategoryRequest.holdForNextMonth(form.is("next", "true"));
    }

    BudgetCategoryRequest notes() {
        return BudgetCategoryRequest.note(monthNotes());
    }

    String monthNotes() {
        form.limit("notes", Limits.NOTES, visit.text());
        return form.value("notes");
    }

    HoldRequest held() {
        Optional<Money> amount = named();
        if (amount.filter(Money::isNegative).isPresent()) {
            form.refuse("amount", text().not_negative());
        }
        return new HoldRequest(amount.map(Money::toDecimal).orElse(null), before("amount"));
    }

    MoveRequest move(String from) {
        Optional<Money> amount = named();
        if (amount.isPresent() && !amount.get().isPositive()) {
            form.refuse("amount", text().above_zero());
        }
        return new MoveRequest(
                from, form.valueOrNull("to"), amount.map(Money::toDecimal).orElse(null));
    }

    /// Covers as much as the category is overspent.
    MoveRequest cover(String category) {
        return new MoveRequest(form.valueOrNull("from"), category, null);
    }

    private Optional<Money> named() {
        Optional<Money> amount = amount("amount");
        if (amount.isEmpty()) {
            form.refuse("amount", visit.text().of(ProblemText.class).wrong_amount());
        }
        return amount;
    }

    private Optional<Money> amount(String field) {
        return form.amount(field, visit.locale(), visit.currency(), visit.text())
                .map(AmountInput::value);
    }

    private BudgetText text() {
        return visit.text().of(BudgetText.class);
    }
}
