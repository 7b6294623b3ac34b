package farthing.frontend.budget;

import farthing.contract.BudgetTargetResponse;
import farthing.frontend.language.Formats;
import farthing.money.Money;
import java.time.LocalDate;

/// How far the targets of a category are funded in a month.
///
/// @param href the page of the targets
/// @param progress in percent
/// @param words the progress in words
/// @param brief the same without the month, for the column of a month
/// @param state `short` or `met`; `snoozed` or `shares` if there is no progress to show
record TargetMark(String href, int progress, String words, String brief, String state) {

    static TargetMark of(
            BudgetTargetResponse target, String href, Figures figures, TargetText text) {
        if (target.snoozed()) {
            return new TargetMark(href, 0, text.snoozed(), text.snoozed_briefly(), "snoozed");
        }
        Money missing = figures.money(target.underfunded());
        if (missing.isPositive()) {
            return new TargetMark(
                    href,
                    target.progress(),
                    missing(target, missing, figures, text),
                    text.needs_briefly(figures.formats().amount(missing)),
                    "short");
        }
        if (target.kind().equals("remainder") && target.count() == 1) {
            return new TargetMark(href, 0, text.shares(), text.shares(), "shares");
        }
        return new TargetMark(
                href, target.progress(), text.reached(), text.reached_briefly(), "met");
    }

    private static String missing(
            BudgetTargetResponse target, Money missing, Figures figures, TargetText text) {
        Formats formats = figures.formats();
        String amount = formats.amount(missing);
        return target.due() == null
                ? text.needs(amount)
                : text.needs_for(amount, formats.date(LocalDate.parse(target.due())));
    }
}
