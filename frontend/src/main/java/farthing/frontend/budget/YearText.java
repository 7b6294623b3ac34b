package farthing.frontend.budget;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The budget of a year.
@MessageBundle("year")
public interface YearText {

    @Message("Year")
    String year();

    @Message("Budget {year}")
    String title(String year);

    @Message("Previous year: {year}")
    String before(String year);

    @Message("Next year: {year}")
    String after(String year);

    @Message("Plan")
    String plan();

    @Message("Actual")
    String actual();

    @Message("Difference")
    String difference();

    @Message("What is assigned to each category in each month.")
    String plan_hint();

    @Message("What was spent in each category in each month, and what came in as income.")
    String actual_hint();

    @Message("Assigned minus spent. Negative if more was spent than assigned.")
    String difference_hint();

    @Message("What is planned for each category in each month.")
    String planned_hint();

    @Message(
            "Planned minus spent, and received minus planned. Negative figures are worse than planned.")
    String planned_difference_hint();

    @Message("Balance of accounts on budget")
    String balance();

    @Message("expected")
    String expected();

    @Message(
            "Balances in italics are expected at the end of the month. They assume that everything assigned or planned is spent, that planned income comes in, and that cards are paid with the money set aside. Credit cards are not included.")
    String expected_hint();

    @Message("Shown")
    String shown();

    @Message("Download as CSV")
    String csv();
}
