package farthing.frontend.budget;

import farthing.frontend.backend.Amounts;
import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.language.Formats;
import farthing.money.Money;
import java.util.List;
import java.util.function.Function;

/// Formats the amounts of a month.
///
/// @param currency of the month's amounts
record Figures(Formats formats, String currency) {

    Money money(String decimal) {
        return Amounts.of(decimal, currency);
    }

    Figure of(String decimal) {
        return of(money(decimal), "");
    }

    Figure of(Money amount, String href) {
        String state = amount.isNegative() ? "over" : amount.isZero() ? "none" : "left";
        return new Figure(formats.amount(amount), href, state);
    }

    <T> Money sum(List<T> all, Function<T, String> figure) {
        return all.stream().map(figure).map(this::money).reduce(money("0"), Money::plus);
    }
}
