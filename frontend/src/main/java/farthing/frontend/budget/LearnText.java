package farthing.frontend.budget;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The first steps of budgeting.
@MessageBundle("learn")
public interface LearnText {

    @Message("Your first budget in three steps")
    String title();

    @Message("See what you have.")
    String there();

    @Message("{amount} has no job yet and can be assigned.")
    String there_text(String amount);

    @Message(
            "Nothing is ready to assign yet. Enter your income, or add the accounts that you spend from:")
    String there_nothing();

    @Message("Assign it to categories.")
    String assign();

    @Message(
            "Begin with what must be paid this month: type an amount under Assigned. Go on until nothing is left.")
    String assign_text();

    @Message("Start with your averages")
    String averages();

    @Message("Assigns your average spending of the last months, after a preview.")
    String averages_text();

    @Message("Come back each month.")
    String again();

    @Message("Assign your new income. If a category is overspent, cover it from another one.")
    String again_text();

    @Message("Your first plan in three steps")
    String plan_title();

    @Message("Enter what comes in.")
    String plan_income();

    @Message("Enter what you expect to receive this month, such as your salary.")
    String plan_income_text();

    @Message("Enter what you want to spend.")
    String plan();

    @Message("Enter an amount under Planned for each category.")
    String plan_text();

    @Message("Fills in your average income and spending of the last months, after a preview.")
    String plan_averages_text();

    @Message("Compare the plan with what happens.")
    String compare();

    @Message("The difference shows where you spend more or less than planned.")
    String compare_text();
}
