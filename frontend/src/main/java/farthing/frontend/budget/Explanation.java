package farthing.frontend.budget;

import farthing.contract.BudgetExplanationResponse;
import farthing.contract.BudgetPartResponse;
import farthing.contract.CategoryResponse;
import farthing.contract.TargetNeedResponse;
import farthing.frontend.backend.ExplanationQuery;
import farthing.frontend.budget.BudgetPage.BudgetLine;
import farthing.frontend.budget.BudgetPage.Explained;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says what a figure is, and names the figures that add up to it.
record Explanation(Visit visit, BudgetExplanationResponse answer) {

    Explained shown() {
        return new Explained(
                new ExplanationSentence(visit, answer).text(),
                figures().of(answer.amount()),
                lines(),
                list());
    }

    /// The category, group or card; `null` for the whole month.
    @Nullable String subject() {
        if (ExplanationQuery.ALL_CARDS.equals(answer.card())) {
            return words(CardsText.class).title();
        }
        return Boolean.TRUE.equals(answer.hidden()) && answer.name() == null
                ? words(BudgetText.class).hidden()
                : answer.name();
    }

    /// The transactions that the figure comes from; empty for none.
    private String list() {
        String category = answer.category();
        String card = answer.card();
        return switch (answer.figure()) {
            case "activity" -> category == null ? "" : lists(answer.month()).of(category);
            case "spending", "payments" ->
                    card == null || card.equals(ExplanationQuery.ALL_CARDS)
                            ? ""
                            : lists(answer.month()).ofAccount(card);
            case "openingBalances" -> lists(answer.month()).inBudget("openings").all();
            case "transfers" -> lists(answer.month()).inBudget("transfers").all();
            default -> "";
        };
    }

    private List<BudgetLine> lines() {
        Map<String, String> incomes = incomes();
        return answer.parts().stream().map(part -> line(part, incomes)).toList();
    }

    private BudgetLine line(BudgetPartResponse part, Map<String, String> incomes) {
        Money amount = figures().money(part.amount());
        return new BudgetLine(
                label(part, incomes), figures().of(amount, amount.isZero() ? "" : href(part)));
    }

    /// The names of categories, if a target takes a share of the income of one.
    private Map<String, String> incomes() {
        boolean named =
                answer.parts().stream()
                        .map(BudgetPartResponse::target)
                        .anyMatch(need -> need != null && need.terms().income() != null);
        return named
                ? visit.books().categories().stream()
                        .collect(Collectors.toMap(CategoryResponse::id, CategoryResponse::name))
                : Map.of();
    }

    /// The category or group, if that is not what the explanation is about; else the figure.
    private String label(BudgetPartResponse part, Map<String, String> incomes) {
        if (part.target() != null) {
            return label(part.target(), incomes);
        }
        boolean ofOther =
                !Objects.equals(part.category(), answer.category())
                        || !Objects.equals(part.group(), answer.group())
                        || !Objects.equals(part.card(), answer.card());
        String name = part.name() != null && ofOther ? part.name() : nameOf(part);
        return part.month().equals(answer.month())
                ? name
                : text().in_month(name, visit.formats().month(YearMonth.parse(part.month())));
    }

    /// The target, and what counts for it.
    private String label(TargetNeedResponse need, Map<String, String> incomes) {
        String target =
                new TargetWords(words(TargetText.class), figures(), incomes).line(need.terms());
        if (need.carried() == null) {
            return target;
        }
        String carried = visit.formats().amount(figures().money(need.carried()));
        return need.months() == null
                ? text().target_carried(target, carried)
                : text().target_shared(target, carried, need.months());
    }

    private String nameOf(BudgetPartResponse part) {
        if (answer.figure().equals("balance") && part.figure().equals("spending")) {
            return text().spent_on_cards();
        }
        if (!answer.figure().equals("carried")) {
            return names().of(part.figure());
        }
        return switch (part.figure()) {
            case "overspent" -> text().taken();
            case "released" -> text().given_back();
            default -> names().of(part.figure());
        };
    }

    private String href(BudgetPartResponse part) {
        String category = part.category();
        return switch (part.figure()) {
            case "overspentOnCredit" -> onCredit(part);
            case "spent" -> list();
            case "owed" -> "/accounts/" + part.card();
            case "expectedIncome", "expectedSpending", "expectedPayments" ->
                    MonthOfBudget.href(month());
            case "target", "cap" -> MonthOfBudget.href(month()) + "/targets/" + category;
            case "activity" ->
                    category == null ? explanation(part) : lists(part.month()).of(category);
            default -> explanation(part);
        };
    }

    /// The spending that the overspending on credit is a part of.
    private String onCredit(BudgetPartResponse part) {
        String overspent = answer.category();
        return overspent == null
                ? list()
                : lists(YearMonth.parse(part.month()).minusMonths(1).toString()).of(overspent);
    }

    private static String explanation(BudgetPartResponse part) {
        return new ExplanationLinks(YearMonth.parse(part.month())).of(part);
    }

    private ListLinks lists(String month) {
        YearMonth of = YearMonth.parse(month);
        return new ListLinks(visit.calendar().month(), of, of).onBudget();
    }

    private YearMonth month() {
        return YearMonth.parse(answer.month());
    }

    private FigureNames names() {
        return new FigureNames(visit.text());
    }

    private Figures figures() {
        return new Figures(visit.formats(), answer.currency());
    }

    private ExplanationText text() {
        return words(ExplanationText.class);
    }

    private <T> T words(Class<T> bundle) {
        return visit.text().of(bundle);
    }
}
