package farthing.frontend.budget;

import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetGroupResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.backend.ExplanationQuery;
import farthing.frontend.budget.BudgetPage.BudgetGroup;
import farthing.frontend.budget.BudgetPage.BudgetRow;
import farthing.frontend.budget.BudgetPage.Explained;
import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.Sums;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The expense categories of a month in their groups.
///
/// @param later the months beside this one
record EnvelopeGroups(
        Visit visit,
        Shown shown,
        YearMonth month,
        BudgetResponse budget,
        Figures figures,
        ListLinks lists,
        Typed typed,
        List<LaterMonth> later) {

    /// Stands for the id of the group that shows all hidden categories.
    private static final String HIDDEN = "hidden";

    /// Without hidden categories.
    List<BudgetGroup> groups() {
        CollapsedGroups collapsed = CollapsedGroups.of(visit);
        return budget.groups().stream()
                .map(group ->
                        group(
                                group.group(),
                                group.name(),
                                collapsed.contains(group.group()),
                                group.categories().stream().filter(c -> !c.hidden()).toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    /// The hidden categories that have any amounts; `null` if there are none.
    @Nullable BudgetGroup hidden() {
        List<BudgetCategoryResponse> all =
                budget.groups().stream()
                        .map(BudgetGroupResponse::categories)
                        .flatMap(List::stream)
                        .filter(BudgetCategoryResponse::hidden)
                        .filter(category ->
                                isUsed(category)
                                        || later.stream()
                                                .anyMatch(l -> l.isUsed(category.category())))
                        .toList();
        return all.isEmpty() ? null : group(HIDDEN, text().hidden(), true, all);
    }

    boolean isUsed(BudgetCategoryResponse category) {
        return Stream.of(
                        category.carried(),
                        category.assigned(),
                        category.activity(),
                        category.available())
                .anyMatch(amount -> !figures.money(amount).isZero());
    }

    private BudgetGroup group(
            String id, String name, boolean collapsed, List<BudgetCategoryResponse> categories) {
        return new BudgetGroup(
                id,
                name,
                collapsed,
                sums(id, categories),
                later.stream().map(month -> month.sums(id, categories)).toList(),
                categories.stream().map(this::row).toList());
    }

    /// @param categories those of the group that are shown
    Sums sums(String group, List<BudgetCategoryResponse> categories) {
        return new Sums(
                sum(group, categories, "assigned", BudgetCategoryResponse::assigned),
                sum(group, categories, "activity", BudgetCategoryResponse::activity),
                sum(group, categories, "available", BudgetCategoryResponse::available));
    }

    private Figure sum(
            String group,
            List<BudgetCategoryResponse> categories,
            String name,
            Function<BudgetCategoryResponse, String> figure) {
        ExplanationLinks links = new ExplanationLinks(month);
        return figures.of(
                figures.sum(categories, figure),
                group.equals(HIDDEN) ? links.ofHidden(name) : links.ofVisible(name, group));
    }

    BudgetRow row(BudgetCategoryResponse category) {
        String id = category.category();
        boolean opened = shown.opens(id, month);
        Figure available = available(category);
        Money assigned = figures.money(category.assigned());
        return new BudgetRow(
                id,
                category.name(),
                new AmountForm(visit, typed)
                        .of(Act.ASSIGN, id, "assigned", assigned, visit.formats().cell(assigned)),
                !assigned.isZero(),
                figures.of(figures.money(category.activity()), lists.of(id)),
                available,
                state(category, available),
                category.carryOverspending(),
                category.releaseUnspent(),
                category.notes(),
                category.target() == null
                        ? null
                        : TargetMark.of(
                                category.target(),
                                MonthOfBudget.href(month) + "/targets/" + id,
                                figures,
                                visit.text().of(TargetText.class)),
                shown.opening(id, month).href(),
                opened
                        ? new CategoryActs(
                                        visit,
                                        budget,
                                        figures,
                                        category,
                                        MonthOfBudget.href(month),
                                        typed)
                                .shown()
                        : null,
                opened ? explained(id) : null,
                later.stream().map(each -> each.cell(id)).toList());
    }

    private Explained explained(String category) {
        return new Explanation(
                        visit,
                        visit.books()
                                .explain(month, ExplanationQuery.ofCategory("available", category)))
                .shown();
    }

    /// What is available, in words. Distinguishes overspending on credit.
    private String state(BudgetCategoryResponse category, Figure available) {
        return switch (available.state()) {
            case "over" -> text().state_over();
            case "credit" -> visit.text().of(CardsText.class).overspent();
            case "part" ->
                    visit.text()
                            .of(CardsText.class)
                            .partly(
                                    visit.formats()
                                            .amount(figures.money(category.overspentOnCredit())));
            case "none" -> text().state_none();
            default -> text().state_left();
        };
    }

    /// The state is `credit` if all overspending is owed on cards, and `part` if some of it is.
    private Figure available(BudgetCategoryResponse category) {
        Figure figure = figures.of(category.available());
        Money onCredit = figures.money(category.overspentOnCredit());
        if (onCredit.isZero()) {
            return figure;
        }
        boolean all = figures.money(category.available()).plus(onCredit).isZero();
        return new Figure(figure.text(), figure.href(), all ? "credit" : "part");
    }

    private BudgetText text() {
        return visit.text().of(BudgetText.class);
    }
}
