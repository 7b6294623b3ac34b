package farthing.frontend.budget;

import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetGroupResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.budget.BudgetPage.Acts;
import farthing.frontend.budget.BudgetPage.Choices;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

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
        Money available = figures.money(category.available());
        Form cover =
                typed.form(Act.COVER, category.category(), Form.empty().with("from", source()));
        Form move =
                typed.form(Act.MOVE, category.category(), Form.empty().with("amount", movable()));
        return new Acts(
                available.isNegative() ? visit.formats().amount(available.negated()) : "",
                path + "/targets/" + category.category(),
                label(text().ready(), figures.money(budget.readyToAssign())),
                cover,
                choices(cover.value("from"), this::covers),
                move,
                choices(move.value("to"), other -> !other.hidden()),
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
        Money shortfall = figures.money(category.available()).negated();
        if (figures.money(budget.readyToAssign()).compareTo(shortfall) >= 0) {
            return "";
        }
        return budget.groups().stream()
                .flatMap(group -> group.categories().stream())
                .filter(this::covers)
                .max(Comparator.comparing(this::available))
                .map(BudgetCategoryResponse::category)
                .orElse("");
    }

    /// Whether another category has enough for the whole shortfall.
    private boolean covers(BudgetCategoryResponse other) {
        Money left = available(other).plus(figures.money(category.available()));
        return available(other).isPositive() && !left.isNegative();
    }

    private String movable() {
        Money available = figures.money(category.available());
        return available.isPositive() ? visit.formats().cell(available) : "";
    }

    /// The other categories in their groups, each with what is available.
    private List<Choices> choices(String chosen, Predicate<BudgetCategoryResponse> offered) {
        List<Choices> all = new ArrayList<>();
        for (BudgetGroupResponse group : budget.groups()) {
            List<Choice> ours =
                    group.categories().stream()
                            .filter(other -> !other.category().equals(category.category()))
                            .filter(offered)
                            .map(other -> choice(other, chosen))
                            .toList();
            if (!ours.isEmpty()) {
                all.add(new Choices(group.name(), ours));
            }
        }
        return all;
    }

    private Choice choice(BudgetCategoryResponse other, String chosen) {
        return new Choice(
                other.category(),
                label(other.name(), available(other)),
                other.category().equals(chosen));
    }

    private String label(String name, Money amount) {
        return text().choice(name, visit.formats().amount(amount));
    }

    private BudgetText text() {
        return visit.text().of(BudgetText.class);
    }

    private Money available(BudgetCategoryResponse other) {
        return figures.money(other.available());
    }
}
