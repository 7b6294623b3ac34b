package farthing.frontend.budget;

import farthing.frontend.language.CommonText;
import farthing.frontend.language.Text;

/// Names the figures of the budget.
record FigureNames(Text text) {

    /// The name of a figure: Assigned.
    String of(String figure) {
        BudgetText words = text.of(BudgetText.class);
        ExplanationText explained = text.of(ExplanationText.class);
        TrackingText compared = text.of(TrackingText.class);
        return switch (figure) {
            case "readyToAssign" -> words.ready();
            case "fromLast" -> words.from_last();
            case "income" -> text.of(CommonText.class).income();
            case "openingBalances" -> words.opening_balances();
            case "transfers" -> words.transfers();
            case "overspent" -> words.overspent_last();
            case "released" -> words.returned();
            case "overspentOnCredit" -> explained.owed();
            case "spending" -> explained.spending_name();
            case "payments" -> explained.payments_name();
            case "missing" -> explained.missing_name();
            case "spent" -> explained.spent_on_card();
            case "owed" -> explained.owed_on_card();
            case "held" -> words.held();
            case "assigned" -> words.assigned();
            case "activity" -> words.activity();
            case "available" -> words.available();
            case "carried" -> explained.carried_name();
            case "needed" -> explained.needed_name();
            case "underfunded" -> explained.underfunded_name();
            case "cap" -> explained.over_cap();
            case "planned" -> compared.planned();
            case "difference" -> compared.difference();
            case "plannedIncome" -> explained.planned_income();
            case "incomeDifference" -> explained.income_difference();
            case "plannedSaved" -> explained.planned_saved();
            case "saved" -> compared.saved();
            case "savedDifference" -> explained.saved_difference();
            case "balance" -> text.of(YearText.class).balance();
            case "expectedIncome" -> explained.expected_income();
            case "expectedSpending" -> explained.expected_spending();
            case "expectedPayments" -> explained.expected_payments();
            default -> figure;
        };
    }
}
