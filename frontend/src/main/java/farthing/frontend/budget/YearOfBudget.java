package farthing.frontend.budget;

import farthing.contract.BudgetYearCategoryResponse;
import farthing.contract.BudgetYearGroupResponse;
import farthing.contract.BudgetYearResponse;
import farthing.frontend.budget.YearPage.View;
import farthing.frontend.budget.YearPage.YearColumn;
import farthing.frontend.budget.YearPage.YearGroup;
import farthing.frontend.budget.YearPage.YearRow;
import farthing.frontend.budget.YearPage.Years;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Makes the page of a year.
record YearOfBudget(Visit visit, BudgetYearResponse budget, YearView view) {

    /// The most lines that fit a printed page in large and medium type.
    private static final int ROOMY = 40;

    private static final int CLOSE = 56;

    YearPage page() {
        YearRows rows = new YearRows(visit, budget, view);
        List<YearGroup> groups = groups(rows);
        return new YearPage(
                visit.layout("budget", text().title(year(budget.year()))),
                year(budget.year()),
                href(budget.year()),
                years(),
                Arrays.stream(YearView.values()).map(this::view).toList(),
                hint(),
                view.text() + " " + size(groups),
                new LeftOutMoney(visit, rows.figures(), rows.list())
                        .all(budget.uncategorised(), budget.uncounted()),
                rows.months().stream()
                        .map(month ->
                                new YearColumn(
                                        MonthOfBudget.href(month),
                                        visit.formats().monthOfYear(month),
                                        month.equals(visit.calendar().thisMonth())))
                        .toList(),
                groups,
                sums(rows),
                rows.balances());
    }

    private String hint() {
        boolean tracks = visit.household().tracks();
        return switch (view) {
            case ACTUAL -> text().actual_hint();
            case PLAN -> tracks ? text().planned_hint() : text().plan_hint();
            case DIFFERENCE -> tracks ? text().planned_difference_hint() : text().difference_hint();
        };
    }

    /// Income has a plan only in tracking mode.
    private boolean showsIncome() {
        return view == YearView.ACTUAL || visit.household().tracks();
    }

    private static String size(List<YearGroup> groups) {
        int lines = groups.stream().mapToInt(group -> 1 + group.rows().size()).sum();
        if (lines <= ROOMY) {
            return "roomy";
        }
        return lines <= CLOSE ? "close" : "tight";
    }

    static String href(int year) {
        return "/budget/year/" + year;
    }

    private Years years() {
        int before = budget.year() - 1;
        int after = budget.year() + 1;
        String kept = "?show=" + view.text();
        return new Years(href(before) + kept, year(before), href(after) + kept, year(after));
    }

    private View view(YearView each) {
        String name =
                switch (each) {
                    case ACTUAL -> text().actual();
                    case PLAN -> text().plan();
                    case DIFFERENCE -> text().difference();
                };
        return new View(href(budget.year()) + "?show=" + each.text(), name, each == view);
    }

    /// The groups of expenses, and income at the end.
    private List<YearGroup> groups(YearRows rows) {
        List<YearGroup> all = new ArrayList<>();
        for (BudgetYearGroupResponse group : budget.groups()) {
            List<YearRow> ours = used(rows, group.categories()).map(rows::expense).toList();
            if (!ours.isEmpty()) {
                all.add(new YearGroup(rows.group(group), ours));
            }
        }
        List<YearRow> incomes = used(rows, budget.incomes()).map(rows::income).toList();
        if (showsIncome() && !incomes.isEmpty()) {
            all.add(new YearGroup(rows.incomes(words().income()), incomes));
        }
        return all;
    }

    private static Stream<BudgetYearCategoryResponse> used(
            YearRows rows, List<BudgetYearCategoryResponse> categories) {
        return categories.stream().filter(each -> !each.hidden() || rows.isUsed(each));
    }

    private List<YearRow> sums(YearRows rows) {
        return showsIncome()
                ? List.of(rows.expenses(words().expense()), rows.net(words().net()))
                : List.of(rows.expenses(visit.text().of(BudgetText.class).total()));
    }

    private static String year(int year) {
        return String.valueOf(year);
    }

    private CommonText words() {
        return visit.text().of(CommonText.class);
    }

    private YearText text() {
        return visit.text().of(YearText.class);
    }
}
