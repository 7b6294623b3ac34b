package farthing.frontend.budget;

import static java.util.Objects.requireNonNull;

import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetIncomeResponse;
import farthing.contract.BudgetResponse;
import farthing.contract.BudgetTargetResponse;
import farthing.contract.Limits;
import farthing.contract.TargetTerms;
import farthing.contract.TargetsResponse;
import farthing.frontend.budget.TargetsPage.Editing;
import farthing.frontend.budget.TargetsPage.Kind;
import farthing.frontend.budget.TargetsPage.Line;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the page of a category's targets.
///
/// @param budget of the month
record TargetsOfCategory(
        Visit visit, YearMonth month, BudgetResponse budget, TargetsResponse targets) {

    /// @param cap the form of the cap; `null` for what is stored
    TargetsPage page(@Nullable Editing editing, @Nullable Form cap) {
        BudgetTargetResponse target = target();
        return new TargetsPage(
                visit.layout("budget", text().title_of(targets.name())),
                path(month, targets.category()),
                MonthOfBudget.href(month) + "#row-" + targets.category(),
                targets.name(),
                visit.formats().month(month),
                target == null ? null : TargetMark.of(target, "", figures(), text()),
                lines(),
                targets.targets().size() < Limits.TARGETS ? kinds() : List.of(),
                editing,
                cap == null ? storedCap() : cap);
    }

    static String path(YearMonth month, String category) {
        return MonthOfBudget.href(month) + "/targets/" + category;
    }

    /// The form for a kind of target.
    ///
    /// @param number of the target; empty for a new one
    Editing editing(String kind, String number, Form form) {
        String name =
                kinds().stream()
                        .filter(each -> each.kind().equals(kind))
                        .findFirst()
                        .map(Kind::name)
                        .orElseThrow();
        return new Editing(
                number,
                name,
                new TargetForm(visit, kind, form),
                units(kind, form.value("unit")),
                List.of(
                        choice("this-month", text().this_month(), form.value("incomeFrom")),
                        choice("last-month", text().last_month(), form.value("incomeFrom"))),
                budget.incomes().stream()
                        .filter(each -> !each.hidden())
                        .map(each -> choice(each.category(), each.name(), form.value("income")))
                        .toList());
    }

    /// The form for an existing target.
    Editing editing(int number) {
        TargetTerms target = targets.targets().get(number);
        return editing(
                requireNonNull(target.kind()),
                String.valueOf(number),
                FilledTarget.of(visit, target));
    }

    private List<Line> lines() {
        Map<String, String> incomes =
                budget.incomes().stream()
                        .collect(
                                Collectors.toMap(
                                        BudgetIncomeResponse::category,
                                        BudgetIncomeResponse::name));
        TargetWords words = new TargetWords(text(), figures(), incomes);
        return IntStream.range(0, targets.targets().size())
                .mapToObj(number -> {
                    TargetTerms target = targets.targets().get(number);
                    boolean ranked = !"remainder".equals(target.kind());
                    return new Line(
                            number,
                            words.line(target),
                            ranked ? text().with_priority(requireNonNull(target.priority())) : "");
                })
                .toList();
    }

    private List<Kind> kinds() {
        return List.of(
                new Kind("set-aside", text().set_aside(), text().set_aside_hint()),
                new Kind("refill", text().refill(), text().refill_hint()),
                new Kind("balance", text().balance(), text().balance_hint()),
                new Kind("income-share", text().income_share(), text().income_share_hint()),
                new Kind("debt", text().debt(), text().debt_hint()),
                new Kind("average", text().average(), text().average_hint()),
                new Kind("copy", text().copy(), text().copy_hint()),
                new Kind("remainder", text().remainder(), text().remainder_hint()));
    }

    private List<Choice> units(String kind, String chosen) {
        return Stream.of(
                        choice("week", text().weeks(), chosen),
                        choice("month", text().months_unit(), chosen),
                        choice("quarter", text().quarters(), chosen),
                        choice("year", text().years(), chosen))
                .filter(each -> !kind.equals("balance") || !each.value().equals("week"))
                .toList();
    }

    private static Choice choice(String value, String name, String chosen) {
        return new Choice(value, name, value.equals(chosen));
    }

    private @Nullable BudgetTargetResponse target() {
        return budget.groups().stream()
                .flatMap(group -> group.categories().stream())
                .filter(each -> each.category().equals(targets.category()))
                .map(BudgetCategoryResponse::target)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Form storedCap() {
        String cap = targets.cap();
        return Form.empty()
                .with("cap", cap == null ? "" : visit.formats().cell(figures().money(cap)));
    }

    private Figures figures() {
        return new Figures(visit.formats(), targets.currency());
    }

    private TargetText text() {
        return visit.text().of(TargetText.class);
    }
}
