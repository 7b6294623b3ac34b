package farthing.frontend.budget;

import static java.util.Objects.requireNonNull;

import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetIncomeResponse;
import farthing.contract.BudgetResponse;
import farthing.contract.BudgetTargetResponse;
import farthing.contract.Limits;
import farthing.contract.TargetTerms;
import farthing.contract.TargetsResponse;
import farthing.frontend.budget.TargetsPage.AddableKind;
import farthing.frontend.budget.TargetsPage.Editing;
import farthing.frontend.budget.TargetsPage.TargetLine;
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
/// @param version of the targets
record TargetsOfCategory(
        Visit visit,
        YearMonth month,
        BudgetResponse budget,
        TargetsResponse targets,
        long version) {

    /// The fields of a form of this page: the version of the targets that it was made from, the
    /// number of an existing target, and that target as it was.
    static final String VERSION = "version";

    static final String NUMBER = "number";
    private static final String WAS = "was";

    /// Whether a form of this page was made from these targets, not from older ones.
    boolean isOf(Form form) {
        return form.number(VERSION) == version;
    }

    /// @param list for a message about the list of targets
    /// @param cap the form of the cap; `null` for what is stored
    TargetsPage page(@Nullable Editing editing, Form list, @Nullable Form cap) {
        BudgetTargetResponse target = target();
        return new TargetsPage(
                visit.layout("budget", text().title_of(targets.name())),
                path(month, targets.category()),
                MonthOfBudget.href(month) + "#row-" + targets.category(),
                targets.name(),
                visit.formats().month(month),
                version,
                list,
                target == null ? null : TargetMark.of(target, explanation(), figures(), text()),
                lines(),
                targets.targets().size() < Limits.TARGETS ? choices().kinds() : List.of(),
                editing,
                cap == null ? storedCap() : cap);
    }

    private String explanation() {
        return new ExplanationLinks(month).ofCategory("underfunded", targets.category());
    }

    static String path(YearMonth month, String category) {
        return MonthOfBudget.href(month) + "/targets/" + category;
    }

    /// The form for a new target.
    Editing adding(String kind) {
        return editing(kind, FilledTarget.blank(kind).with(VERSION, String.valueOf(version)));
    }

    /// The form for an existing target.
    Editing editing(int number) {
        TargetTerms target = targets.targets().get(number);
        return editing(
                requireNonNull(target.kind()),
                FilledTarget.of(visit, target)
                        .with(VERSION, String.valueOf(version))
                        .with(NUMBER, String.valueOf(number))
                        .with(WAS, target.toString()));
    }

    /// The form with what was typed. If the targets were changed after it was made, it is now for
    /// the same target wherever that is; if that target has changed or is gone, for a new one, so
    /// that no other target is overwritten.
    Editing again(String kind, Form form) {
        if (!isOf(form)) {
            List<String> now = targets.targets().stream().map(TargetTerms::toString).toList();
            int number = now.indexOf(form.value(WAS));
            form.with(NUMBER, number < 0 ? "" : String.valueOf(number))
                    .with(VERSION, String.valueOf(version));
        }
        return editing(kind, form);
    }

    private Editing editing(String kind, Form form) {
        String name =
                choices().kinds().stream()
                        .filter(each -> each.kind().equals(kind))
                        .findFirst()
                        .map(AddableKind::name)
                        .orElseThrow();
        return new Editing(
                name,
                new TargetForm(visit, kind, form),
                choices().units(kind, form.value("unit")),
                choices().shared(form.value("incomeFrom")),
                incomes(form.value("income")));
    }

    /// The income categories that are not hidden, and the chosen one in any case, so that saving
    /// does not change it.
    private List<Choice> incomes(String chosen) {
        Stream<Choice> known =
                budget.incomes().stream()
                        .filter(each -> !each.hidden() || each.category().equals(chosen))
                        .map(each -> TargetChoices.choice(each.category(), each.name(), chosen));
        boolean unknown =
                budget.incomes().stream().noneMatch(each -> each.category().equals(chosen));
        return unknown && !chosen.isEmpty()
                ? Stream.concat(known, Stream.of(TargetChoices.choice(chosen, chosen, chosen)))
                        .toList()
                : known.toList();
    }

    private List<TargetLine> lines() {
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
                    return new TargetLine(
                            number,
                            words.line(target),
                            ranked ? text().with_priority(requireNonNull(target.priority())) : "");
                })
                .toList();
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

    /// The form of the cap with what was typed.
    Form capAgain(Form form) {
        return isOf(form) ? form : form.with(VERSION, String.valueOf(version));
    }

    private Form storedCap() {
        String cap = targets.cap();
        return Form.empty()
                .with(VERSION, String.valueOf(version))
                .with("cap", cap == null ? "" : visit.formats().cell(figures().money(cap)));
    }

    private Figures figures() {
        return new Figures(visit.formats(), targets.currency());
    }

    private TargetChoices choices() {
        return new TargetChoices(text());
    }

    private TargetText text() {
        return visit.text().of(TargetText.class);
    }
}
