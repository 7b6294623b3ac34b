package farthing.frontend.budget;

import farthing.contract.BudgetExplanationResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.backend.ExplanationQuery;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.time.YearMonth;

/// Says in a sentence what a figure is.
record ExplanationSentence(Visit visit, BudgetExplanationResponse answer) {

    String text() {
        Money amount = money(answer.amount());
        String shown = visit.formats().amount(amount);
        String positive = positive(amount);
        String name = name();
        YearMonth of = YearMonth.parse(answer.month());
        String month = visit.formats().month(of);
        String before = visit.formats().month(of.minusMonths(1));
        boolean negative = amount.isNegative();
        return switch (answer.figure()) {
            case "readyToAssign" ->
                    negative ? words().too_much(positive, month) : words().ready(shown, month);
            case "fromLast" -> words().from_last(shown, before);
            case "income" -> words().income(shown, month);
            case "overspent" ->
                    negative ? words().overspent(positive, before) : words().not_overspent(before);
            case "held" -> held(amount, shown);
            case "assigned" -> words().assigned(shown, name, month);
            case "activity" ->
                    amount.isPositive()
                            ? words().received(shown, name, month)
                            : words().spent(positive, name, month);
            case "available" -> available(amount, name, month);
            case "carried" -> carried(shown, name, before);
            case "openingBalances" -> words().openings(shown, month);
            case "transfers" ->
                    negative
                            ? words().transferred_out(positive, month)
                            : words().transferred_in(shown, month);
            case "released" -> words().released(shown, before);
            case "spending", "payments", "missing" -> ofCard(amount, name, month);
            case "needed", "underfunded" -> ofTargets(amount, name, month);
            case "balance" -> balance(of, shown, month);
            default -> new ComparisonSentence(visit, answer.figure(), amount, month).text(name);
        };
    }

    private String balance(YearMonth of, String shown, String month) {
        return of.isBefore(visit.calendar().thisMonth())
                ? words().balance(shown, month)
                : words().expected_balance(shown, month);
    }

    /// What the figure is of, in a sentence.
    private String name() {
        if (ExplanationQuery.ALL_CARDS.equals(answer.card())) {
            return words().all_cards();
        }
        if (answer.name() == null) {
            return Boolean.TRUE.equals(answer.hidden()) ? words().hidden() : words().all();
        }
        return answer.name();
    }

    private String available(Money amount, String name, String month) {
        String shown = visit.formats().amount(amount);
        if (amount.isNegative()) {
            return over(positive(amount), name, month);
        }
        return answer.card() == null
                ? words().available(shown, name, month)
                : words().payable(shown, name, month);
    }

    private String over(String missing, String name, String month) {
        if (ExplanationQuery.ALL_CARDS.equals(answer.card())) {
            return words().over_cards(missing, month);
        }
        if (answer.name() != null) {
            return words().over(missing, name, month);
        }
        return answer.hidden() == null
                ? words().over_all(missing, month)
                : words().over_hidden(missing, month);
    }

    private String ofCard(Money amount, String name, String month) {
        String shown = positive(amount);
        boolean negative = amount.isNegative();
        return switch (answer.figure()) {
            case "spending" ->
                    negative
                            ? words().moved_back(shown, name, month)
                            : words().moved(shown, name, month);
            case "payments" ->
                    negative ? words().drawn(shown, name, month) : words().paid(shown, name, month);
            case "missing" ->
                    amount.isZero()
                            ? words().not_missing(name, month)
                            : words().missing(shown, name, month);
            default -> shown;
        };
    }

    private String ofTargets(Money amount, String name, String month) {
        String shown = visit.formats().amount(amount);
        if (answer.figure().equals("needed")) {
            return amount.isZero()
                    ? words().nothing_needed(name, month)
                    : words().needed(shown, name, month);
        }
        return amount.isZero()
                ? words().funded(name, month)
                : words().underfunded(shown, name, month);
    }

    private String held(Money amount, String shown) {
        if (amount.isZero()) {
            return words().not_held();
        }
        return answer.parts().isEmpty() ? words().held_by_hand(shown) : words().held(shown);
    }

    /// What starts again has two parts: what was missing, and what made up for it.
    private String carried(String shown, String name, String before) {
        boolean ofOne = answer.category() != null || answer.card() != null;
        if (!ofOne || answer.parts().size() < 2) {
            return words().carried(shown, name, before);
        }
        Money left = money(answer.parts().getFirst().amount());
        if (!left.isNegative()) {
            return words().returned(visit.formats().amount(left), name, before);
        }
        String missing = positive(left);
        boolean onCredit = answer.parts().get(1).figure().equals("overspentOnCredit");
        return onCredit
                ? words().started_again_on_credit(missing, name, before)
                : words().started_again(missing, name, before);
    }

    private Money money(String decimal) {
        return Amounts.of(decimal, answer.currency());
    }

    private String positive(Money amount) {
        return visit.formats().amount(amount.isNegative() ? amount.negated() : amount);
    }

    private ExplanationText words() {
        return visit.text().of(ExplanationText.class);
    }
}
