package farthing.frontend.budget;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The first steps of budgeting.
@MessageBundle("learn")
public interface LearnText {

    @Message("Your first budget in three steps")
    String title();

    @Message("See what is there.")
    String there();

    @Message("{amount} can be assigned: it has no job yet.")
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

    @Message("Assigns what you spent in the last months. You see each amount first.")
    String averages_text();

    @Message("Come back each month.")
    String again();

    @Message("Assign what came in. If a category is overspent, cover it from another one.")
    String again_text();
}
