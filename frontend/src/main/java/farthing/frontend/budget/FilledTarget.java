package farthing.frontend.budget;

import farthing.contract.TargetTerms;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import org.jspecify.annotations.Nullable;

/// Fills in the form of a target.
final class FilledTarget {

    private FilledTarget() {}

    /// A form with a stored target.
    static Form of(Visit visit, TargetTerms target) {
        return Form.empty()
                .with("amount", cell(visit, target.amount()))
                .with("payment", cell(visit, target.payment()))
                .with("percent", target.percent())
                .with("weight", text(target.weight()))
                .with("every", text(target.every()))
                .with("unit", target.unit())
                .with("start", target.start())
                .with("due", target.due())
                .with("incomeFrom", target.incomeFrom())
                .with("income", target.income())
                .with("months", text(target.months()))
                .with("priority", text(target.priority()));
    }

    /// A form for a new target.
    static Form blank(String kind) {
        return Form.empty()
                .with("every", kind.equals("balance") ? "" : "1")
                .with("unit", "month")
                .with("months", kind.equals("copy") ? "1" : "3")
                .with("weight", "1")
                .with("priority", "5");
    }

    private static String cell(Visit visit, @Nullable String decimal) {
        return decimal == null
                ? ""
                : visit.formats()
                        .cell(
                                new Figures(visit.formats(), visit.currency().getCurrencyCode())
                                        .money(decimal));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
