package farthing.frontend.budget;

import farthing.contract.BudgetCardResponse;
import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetGroupResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.budget.BudgetPage.Choices;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The envelopes of a month to choose from, each with what is available: the categories in their
/// groups, and the payments of credit cards.
///
/// @param except the id of the one that is not offered
record EnvelopeChoices(Visit visit, BudgetResponse budget, Figures figures, String except) {

    /// @param id of the category, or of the card's account
    /// @param hidden whether the category is hidden, or the card closed
    record Envelope(String id, String name, Money available, boolean hidden) {}

    /// @param chosen the id of the selected one; empty for none
    List<Choices> all(String chosen, Predicate<Envelope> offered) {
        Stream<Choices> groups =
                budget.groups().stream()
                        .map(group ->
                                choices(
                                        group.name(),
                                        group.categories().stream().map(this::of),
                                        chosen,
                                        offered));
        Choices cards =
                choices(
                        visit.text().of(CardsText.class).title(),
                        budget.cards().stream().map(this::of),
                        chosen,
                        offered);
        return Stream.concat(groups, Stream.of(cards))
                .filter(each -> !each.choices().isEmpty())
                .toList();
    }

    Stream<Envelope> envelopes() {
        return Stream.concat(categories(), budget.cards().stream().map(this::of))
                .filter(each -> !each.id().equals(except));
    }

    Stream<Envelope> categories() {
        return budget.groups().stream()
                .map(BudgetGroupResponse::categories)
                .flatMap(List::stream)
                .map(this::of)
                .filter(each -> !each.id().equals(except));
    }

    /// The label of the choice ready to assign.
    String ready() {
        return label(
                visit.text().of(BudgetText.class).ready(), figures.money(budget.readyToAssign()));
    }

    private Choices choices(
            String name, Stream<Envelope> all, String chosen, Predicate<Envelope> offered) {
        return new Choices(
                name,
                all.filter(each -> !each.id().equals(except))
                        .filter(offered)
                        .map(each ->
                                new Choice(
                                        each.id(),
                                        label(each.name(), each.available()),
                                        each.id().equals(chosen)))
                        .toList());
    }

    private Envelope of(BudgetCategoryResponse category) {
        return new Envelope(
                category.category(),
                category.name(),
                figures.money(category.available()),
                category.hidden());
    }

    private Envelope of(BudgetCardResponse card) {
        return new Envelope(
                card.account(), card.name(), figures.money(card.available()), card.closed());
    }

    private String label(String name, Money amount) {
        return visit.text().of(BudgetText.class).choice(name, visit.formats().amount(amount));
    }
}
