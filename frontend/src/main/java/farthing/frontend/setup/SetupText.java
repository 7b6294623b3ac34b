package farthing.frontend.setup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The setup page: the owner, the household and its first account.
@MessageBundle("setup")
public interface SetupText {

    @Message("At least {least} characters. A few words are easier than symbols.")
    String password_hint(int least);

    @Message("This password is too short. Use at least {least} characters.")
    String password_short(int least);

    @Message("Welcome to Farthing")
    String title();

    @Message("One page, and you can start. You can change everything later, except the currency.")
    String lead();

    @Message("You")
    String you();

    @Message("Your household")
    String household();

    @Message("Your first account")
    String account();

    @Message("Get started")
    String submit();

    @Message("Your name")
    String your_name();

    @Message("Such as “Maple Street 7” or your family’s name")
    String household_hint();

    @Message("Balance today")
    String opening_balance();

    @Message("Type the password again.")
    String password_again();

    @Message(
            "Your household was not created yet. Correct the marked fields, and type the password again.")
    String check();
}
