package farthing.frontend.budget;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import farthing.contract.TargetTerms;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A target as a sentence.
///
/// @param incomes the names of the income categories by id
record TargetWords(TargetText text, Figures figures, Map<String, String> incomes) {

    String line(TargetTerms target) {
        return switch (requireNonNull(target.kind())) {
            case "set-aside" -> text.set_aside_line(amount(target.amount()), period(target));
            case "refill" -> text.refill_line(amount(target.amount()), period(target));
            case "balance" -> balance(target);
            case "income-share" -> share(target);
            case "debt" -> debt(target);
            case "average" -> text.average_line(number(target.months()));
            case "copy" -> text.copy_line(number(target.months()));
            case "remainder" -> text.remainder_line(number(target.weight()));
            default -> target.kind();
        };
    }

    private String balance(TargetTerms target) {
        String amount = amount(target.amount());
        return target.every() == null
                ? text.balance_once(amount, date(target.due()))
                : text.balance_again(amount, date(target.due()), period(target));
    }

    private String share(TargetTerms target) {
        String percent = percent(requireNonNullElse(target.percent(), "0"));
        String share =
                switch (requireNonNullElse(target.incomeFrom(), "this-month")) {
                    case "last-month" -> text.share_last_month(percent);
                    case "ready-to-assign" -> text.share_ready(percent);
                    default -> text.share_this_month(percent);
                };
        return target.income() == null
                ? share
                : text.share_of(share, incomes.getOrDefault(target.income(), ""));
    }

    /// `12.5%`
    private String percent(String decimal) {
        NumberFormat format = NumberFormat.getPercentInstance(figures.formats().locale());
        format.setMaximumFractionDigits(2);
        return format.format(new BigDecimal(decimal).movePointLeft(2));
    }

    private String debt(TargetTerms target) {
        String amount = amount(target.amount());
        return target.payment() == null
                ? text.debt_by(amount, date(target.due()))
                : text.debt_with(amount, amount(target.payment()));
    }

    private String period(TargetTerms target) {
        int every = number(target.every());
        return switch (requireNonNullElse(target.unit(), "month")) {
            case "week" -> text.each_week(every);
            case "quarter" -> text.each_quarter(every);
            case "year" -> text.each_year(every);
            default -> text.each_month(every);
        };
    }

    private String amount(@Nullable String decimal) {
        return figures.formats().amount(figures.money(requireNonNullElse(decimal, "0")));
    }

    private String date(@Nullable String date) {
        return date == null ? "" : figures.formats().date(LocalDate.parse(date));
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 1 : number;
    }
}
