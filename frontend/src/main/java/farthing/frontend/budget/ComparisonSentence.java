package farthing.frontend.budget;

import farthing.frontend.language.CommonText;
import farthing.frontend.server.Visit;
import farthing.money.Money;

/// Says in a sentence what a figure is that compares a plan with what happened.
///
/// @param figure its name in the API
/// @param month its name
record ComparisonSentence(Visit visit, String figure, Money amount, String month) {

    /// @param name of the category, group or categories
    String text(String name) {
        String shown = visit.formats().amount(amount);
        String income = visit.text().of(CommonText.class).income();
        String saved = visit.text().of(TrackingText.class).saved();
        return switch (figure) {
            case "planned" -> words().planned(shown, name, month);
            case "plannedIncome" -> words().planned(shown, income, month);
            case "plannedSaved" -> words().planned(shown, saved, month);
            case "saved" ->
                    amount.isNegative()
                            ? words().spent_more(positive(), month)
                            : words().saved(shown, month);
            case "difference" -> difference(name);
            case "incomeDifference" -> difference(income);
            case "savedDifference" -> difference(saved);
            default -> shown;
        };
    }

    private String difference(String name) {
        if (amount.isZero()) {
            return words().as_planned(name, month);
        }
        return amount.isNegative()
                ? words().worse(positive(), name, month)
                : words().better(positive(), name, month);
    }

    private String positive() {
        return visit.formats().amount(amount.isNegative() ? amount.negated() : amount);
    }

    private ExplanationText words() {
        return visit.text().of(ExplanationText.class);
    }
}
