package farthing.frontend.budget;

import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetGroupResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.Group;
import farthing.frontend.budget.BudgetPage.Row;
import farthing.frontend.budget.BudgetPage.Sums;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The expense categories of a month in their groups.
///
/// @param path the URL of the month
/// @param opened the category whose acts are shown; empty for none
record Envelopes(
        Visit visit,
        BudgetResponse budget,
        Figures figures,
        ListLinks lists,
        String path,
        String opened,
        Typed typed) {

    /// Without hidden categories.
    List<Group> groups() {
        return budget.groups().stream()
                .map(group ->
                        group(
                                group.group(),
                                group.name(),
                                group.categories().stream().filter(c -> !c.hidden()).toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    /// The hidden categories in which there is something; `null` if there are none.
    @Nullable Group hidden() {
        List<BudgetCategoryResponse> all =
                budget.groups().stream()
                        .map(BudgetGroupResponse::categories)
                        .flatMap(List::stream)
                        .filter(BudgetCategoryResponse::hidden)
                        .filter(this::isUsed)
                        .toList();
        return all.isEmpty() ? null : group("hidden", text().hidden(), all);
    }

    private boolean isUsed(BudgetCategoryResponse category) {
        return Stream.of(
                        category.carried(),
                        category.assigned(),
                        category.activity(),
                        category.available())
                .anyMatch(amount -> !figures.money(amount).isZero());
    }

    private Group group(String id, String name, List<BudgetCategoryResponse> categories) {
        Sums sums =
                figures.sums(
                        figures.sum(categories, BudgetCategoryResponse::assigned),
                        figures.sum(categories, BudgetCategoryResponse::activity),
                        figures.sum(categories, BudgetCategoryResponse::available));
        return new Group(id, name, sums, categories.stream().map(this::row).toList());
    }

    private Row row(BudgetCategoryResponse category) {
        String id = category.category();
        Figure available = figures.of(category.available());
        Form stored =
                Form.empty()
                        .with("assigned", visit.formats().cell(figures.money(category.assigned())));
        return new Row(
                id,
                category.name(),
                typed.form(Act.ASSIGN, id, stored),
                !figures.money(category.assigned()).isZero(),
                figures.of(figures.money(category.activity()), lists.of(id)),
                available,
                switch (available.state()) {
                    case "over" -> text().state_over();
                    case "none" -> text().state_none();
                    default -> text().state_left();
                },
                category.carryOverspending(),
                category.notes(),
                category.target() == null
                        ? null
                        : TargetMark.of(
                                category.target(),
                                path + "/targets/" + id,
                                figures,
                                visit.text().of(TargetText.class)),
                path + "?category=" + id,
                id.equals(opened)
                        ? new CategoryActs(visit, budget, figures, category, path, typed).shown()
                        : null);
    }

    private BudgetText text() {
        return visit.text().of(BudgetText.class);
    }
}
