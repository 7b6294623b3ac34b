package farthing.frontend.budget;

import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.budget.BudgetPage.Income;
import farthing.frontend.budget.ReadyFigure.ReadyPart;
import farthing.frontend.budget.SideBySide.FigureLine;
import farthing.frontend.budget.SideBySide.Held;
import farthing.frontend.budget.SideBySide.IncomeCell;
import farthing.frontend.budget.SideBySide.IncomeRow;
import farthing.frontend.budget.SideBySide.MonthAmount;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.util.List;
import java.util.stream.IntStream;

/// Makes the part of the page about what several months have ready to assign.
record SideBySideMonths(List<MonthOfBudget> months) {

    private static final String ID = "months";
    private static final String INCOMES = "incomes";

    /// Shown even if it is zero in all months, since typing an amount can change it at once.
    private static final String OVERSPENT = "overspent";

    SideBySide shown() {
        CollapsedGroups collapsed = CollapsedGroups.of(visit());
        return new SideBySide(
                collapsed.contains(ID),
                lines(),
                months.stream().map(SideBySideMonths::held).toList(),
                needs(),
                months.stream()
                        .map(month ->
                                MonthNotes.of(
                                        month.column(),
                                        month.shown(),
                                        month.budget().notes(),
                                        month.notes()))
                        .toList(),
                collapsed.contains(INCOMES),
                incomes());
    }

    /// Only categories that are used in any of the months.
    private List<IncomeRow> incomes() {
        return IntStream.range(0, months.getFirst().budget().incomes().size())
                .mapToObj(index -> {
                    List<IncomeCell> cells =
                            months.stream().map(month -> income(month, index)).toList();
                    Income first = cells.getFirst().income();
                    return new IncomeRow(first.id(), first.name(), cells);
                })
                .filter(row -> row.cells().stream().anyMatch(SideBySideMonths::isUsed))
                .toList();
    }

    private static boolean isUsed(IncomeCell cell) {
        Income income = cell.income();
        return income.forNextMonth() || !income.activity().state().equals("none");
    }

    private static IncomeCell income(MonthOfBudget month, int index) {
        Income income = month.income(index);
        return new IncomeCell(month.column(), month.column().id(income.id()), income);
    }

    /// What is held has a line of its own, with a form.
    private List<FigureLine> lines() {
        List<List<ReadyPart>> all = months.stream().map(month -> month.ready().parts()).toList();
        return IntStream.range(0, all.getFirst().size())
                .mapToObj(index -> all.stream().map(parts -> parts.get(index)).toList())
                .filter(parts -> !parts.getFirst().figure().equals(ReadyFigure.HELD))
                .filter(parts ->
                        parts.getFirst().figure().equals(OVERSPENT)
                                || parts.stream().anyMatch(ReadyPart::isShown))
                .map(this::line)
                .toList();
    }

    private FigureLine line(List<ReadyPart> parts) {
        return new FigureLine(
                parts.getFirst().figure(),
                parts.getFirst().line().name(),
                IntStream.range(0, months.size())
                        .mapToObj(month ->
                                new MonthAmount(
                                        months.get(month).column(),
                                        parts.get(month).line().amount()))
                        .toList());
    }

    private static Held held(MonthOfBudget month) {
        Money held = month.figures().money(month.budget().held());
        return new Held(
                month.column(),
                month.figures().of(held.negated(), ""),
                month.shown().opening(Shown.HOLD, month.month()).href(),
                held.isZero() ? "" : new ExplanationLinks(month.month()).of(ReadyFigure.HELD),
                month.shown().opens(Shown.HOLD, month.month()) ? month.hold() : null);
    }

    private List<MonthAmount> needs() {
        List<MonthAmount> all =
                months.stream().map(month -> new MonthAmount(month.column(), need(month))).toList();
        boolean none = all.stream().allMatch(each -> each.figure().state().equals("none"));
        return none ? List.of() : all;
    }

    private static Figure need(MonthOfBudget month) {
        Money need = month.figures().money(month.budget().underfunded());
        return month.figures().of(need, need.isZero() ? "" : FillResource.ofTargets(month.month()));
    }

    private Visit visit() {
        return months.getFirst().visit();
    }
}
