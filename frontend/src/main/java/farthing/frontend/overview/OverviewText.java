package farthing.frontend.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Income and expenses by month and by category.
@MessageBundle("overview")
public interface OverviewText {

    @Message("This month")
    String period_month();

    @Message("3 months")
    String period_3();

    @Message("12 months")
    String period_12();

    @Message("This year")
    String period_year();

    @Message("Last year")
    String period_last_year();

    @Message("Show")
    String period_show();

    @Message("The first month must not be after the last, and a period has at most {most} months.")
    String period_wrong(int most);

    @Message("From month")
    String from_month();

    @Message("To month")
    String until_month();

    @Message("By month")
    String by_month();

    @Message("Month")
    String month();

    @Message("Expenses by category")
    String expense_by_category();

    @Message("Income by category")
    String income_by_category();

    @Message("Share")
    String share();

    @Message("Total")
    String total();

    @Message("Other")
    String other();

    @Message("Monthly average ({months} {#if months == 1}month{#else}months{/if})")
    String monthly_average(int months);

    @Message("Nothing in this period")
    String empty();

    @Message("Choose a longer period, or add transactions.")
    String empty_text();

    @Message("Assigned")
    String assigned();

    @Message("Planned")
    String planned();

    @Message("{amount} left")
    String under_plan(String amount);

    @Message("{amount} over")
    String over_plan(String amount);

    @Message("There is a budget for {planned} of {all} months. Assigned amounts cover only these.")
    String planned_months(int planned, int all);

    @Message("There is a plan for {planned} of {all} months. Planned amounts cover only these.")
    String months_with_plan(int planned, int all);

    @Message("Chart: {what}. The table has the same figures.")
    String chart_label(String what);

    @Message(
            "What is left or overspent is compared with the budget, which counts only accounts on budget and converts other currencies.")
    String budget_differs();
}
