package farthing.frontend.budget;

import farthing.contract.BudgetExplanationResponse;
import farthing.contract.BudgetPartResponse;
import farthing.frontend.budget.BudgetPage.Explained;
import farthing.frontend.budget.BudgetPage.Line;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.Objects;

/// Says in a sentence what a figure is, and names the figures that add up to it.
record Explanation(Visit visit, BudgetExplanationResponse answer) {

    Explained shown() {
        String category = answer.category();
        return new Explained(
                sentence(),
                figures().of(answer.amount()),
                answer.parts().stream().map(this::line).toList(),
                category != null && answer.figure().equals("activity")
                        ? lists(answer.month()).of(category)
                        : "");
    }

    /// The name of a figure: Assigned.
    String name(String figure) {
        BudgetText words = visit.text().of(BudgetText.class);
        return switch (figure) {
            case "readyToAssign" -> words.ready();
            case "fromLast" -> words.from_last();
            case "income" -> visit.text().of(CommonText.class).income();
            case "openingBalances" -> words.opening_balances();
            case "transfers" -> words.transfers();
            case "overspent" -> words.overspent_last();
            case "released" -> words.returned();
            case "overspentOnCredit" -> text().owed();
            case "held" -> words.held();
            case "assigned" -> words.assigned();
            case "activity" -> words.activity();
            case "available" -> words.available();
            case "carried" -> text().carried_name();
            default -> figure;
        };
    }

    private String sentence() {
        Money amount = figures().money(answer.amount());
        String shown = visit.formats().amount(amount);
        String positive = visit.formats().amount(amount.isNegative() ? amount.negated() : amount);
        String name = answer.name() == null ? text().all() : answer.name();
        YearMonth of = YearMonth.parse(answer.month());
        String month = visit.formats().month(of);
        String before = visit.formats().month(of.minusMonths(1));
        boolean negative = amount.isNegative();
        return switch (answer.figure()) {
            case "readyToAssign" ->
                    negative ? text().too_much(positive, month) : text().ready(shown, month);
            case "fromLast" -> text().from_last(shown, before);
            case "income" -> text().income(shown, month);
            case "overspent" ->
                    negative ? text().overspent(positive, before) : text().not_overspent(before);
            case "held" -> held(amount, shown);
            case "assigned" -> text().assigned(shown, name, month);
            case "activity" ->
                    amount.isPositive()
                            ? text().received(shown, name, month)
                            : text().spent(positive, name, month);
            case "available" ->
                    negative
                            ? text().over(positive, name, month)
                            : text().available(shown, name, month);
            case "carried" -> carried(shown, name, before);
            default -> shown;
        };
    }

    private String held(Money amount, String shown) {
        if (amount.isZero()) {
            return text().not_held();
        }
        return answer.parts().isEmpty() ? text().held_by_hand(shown) : text().held(shown);
    }

    /// A category that starts again has two parts: what was missing, and what made up for it.
    private String carried(String shown, String name, String before) {
        boolean again = answer.category() != null && answer.parts().size() > 1;
        if (!again) {
            return text().carried(shown, name, before);
        }
        Money left = figures().money(answer.parts().getFirst().amount());
        if (!left.isNegative()) {
            return text().returned(visit.formats().amount(left), name, before);
        }
        String missing = visit.formats().amount(left.negated());
        boolean onCredit = answer.parts().get(1).figure().equals("overspentOnCredit");
        return onCredit
                ? text().started_again_on_credit(missing, name, before)
                : text().started_again(missing, name, before);
    }

    private Line line(BudgetPartResponse part) {
        Money amount = figures().money(part.amount());
        return new Line(label(part), figures().of(amount, amount.isZero() ? "" : href(part)));
    }

    /// The category or group, if that is not what the explanation is about; else the figure.
    private String label(BudgetPartResponse part) {
        boolean ofOther =
                !Objects.equals(part.category(), answer.category())
                        || !Objects.equals(part.group(), answer.group());
        String name = part.name() != null && ofOther ? part.name() : nameOf(part);
        return part.month().equals(answer.month())
                ? name
                : text().in_month(name, visit.formats().month(YearMonth.parse(part.month())));
    }

    private String nameOf(BudgetPartResponse part) {
        if (!answer.figure().equals("carried")) {
            return name(part.figure());
        }
        return switch (part.figure()) {
            case "overspent" -> text().taken();
            case "released" -> text().given_back();
            default -> name(part.figure());
        };
    }

    private String href(BudgetPartResponse part) {
        String category = part.category();
        return switch (part.figure()) {
            case "openingBalances", "transfers", "released", "overspentOnCredit" -> "";
            case "activity" ->
                    category == null ? explanation(part) : lists(part.month()).of(category);
            default -> explanation(part);
        };
    }

    private static String explanation(BudgetPartResponse part) {
        return new ExplanationLinks(YearMonth.parse(part.month()))
                .of(part.figure(), part.category(), part.group());
    }

    private ListLinks lists(String month) {
        YearMonth of = YearMonth.parse(month);
        return new ListLinks(visit.calendar().month(), of, of);
    }

    private Figures figures() {
        return new Figures(visit.formats(), answer.currency());
    }

    private ExplanationText text() {
        return visit.text().of(ExplanationText.class);
    }
}
