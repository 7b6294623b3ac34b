package farthing.frontend.server;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Messages for refused and failed requests.
@MessageBundle("problem")
public interface ProblemText {

    @Message("Try again")
    String try_again();

    @Message("Go to the start page")
    String to_home();

    @Message("Temporarily unavailable")
    String unavailable_title();

    @Message(
            "Farthing is temporarily unavailable. Nothing is lost; this page tries again automatically.")
    String unavailable_text();

    @Message("Page not found")
    String not_found_title();

    @Message("The address is wrong, or the page no longer exists.")
    String not_found_text();

    @Message("Not allowed")
    String forbidden_title();

    @Message("Your role in this household does not allow that.")
    String forbidden_text();

    @Message("Changed in the meantime")
    String stale_title();

    @Message("Someone changed this after you opened it. Go back and look at it again.")
    String stale_text();

    @Message("Invalid request")
    String refused_title();

    @Message("The request was invalid. Nothing was changed.")
    String refused_text();

    @Message("Something went wrong")
    String failed_title();

    @Message("This is our mistake, not yours. Nothing was changed.")
    String failed_text();

    @Message("Error number: {id}")
    String incident(String id);

    @Message("Go back")
    String go_back();

    @Message(
            "Farthing is temporarily unavailable. Your change may have been saved or not: go back and check before you send it again.")
    String unavailable_form_text();

    @Message("At most {most} characters.")
    String too_long(String most);

    @Message("An account with this name already exists.")
    String account_name_taken();

    @Message("The account is closed. Reopen it, or choose another.")
    String account_closed();

    @Message("The account’s balance is not zero. Move the money first.")
    String account_not_empty();

    @Message(
            "This account has transactions, imports or a budget, so it cannot be deleted. Close it instead.")
    String account_in_use();

    @Message("The amounts have changed since the preview. Check the new amounts and confirm again.")
    String preview_outdated();

    @Message("This name is already in use.")
    String category_name_taken();

    @Message("The category is in use. Hide it instead, or load the page again.")
    String category_in_use();

    @Message("Choose a category for its transactions.")
    String category_has_transactions();

    @Message("This category is no longer overspent.")
    String not_overspent();

    @Message("A later change depends on this one. Undo the later one first.")
    String changed_since();

    @Message("This cannot be undone. Edit it instead.")
    String not_reversible();

    @Message("This e-mail address is already registered. Sign in, or use another one.")
    String email_taken();

    @Message("Registration is closed on this server. Ask its administrator.")
    String registration_not_open();

    @Message("Too many wrong passwords. Try again in {minutes} minutes.")
    String too_many_attempts(int minutes);

    @Message("This file has no rows.")
    String file_empty();

    @Message("This is not a text file. Save or download it as CSV.")
    String file_not_text();

    @Message("Your first entry was already saved. Send this form to add another transaction.")
    String saved_already();

    @Message("Enter a name.")
    String missing_name();

    @Message("This is not an amount. Write it as 12.30, or as a sum: 12.30+4.")
    String wrong_amount();

    @Message("This amount is too large.")
    String amount_too_large();

    @Message("This is not a date. Write a day (12), a day and month, or “yesterday”.")
    String wrong_date();

    @Message(
            "This file cannot be read. Use a file with the reference rates of the European Central Bank, such as eurofxref-daily.xml.")
    String rates_file_unreadable();

    @Message("This file has no rates for your household’s currency.")
    String currency_not_in_file();
}
