package farthing.frontend.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Texts used by more than one feature: the names of pages, objects and their fields.
@MessageBundle("common")
public interface CommonText {

    @Message("Home")
    String home();

    @Message("Overview")
    String overview();

    @Message("Budget")
    String budget();

    @Message("Transactions")
    String transactions();

    @Message("Accounts")
    String accounts();

    @Message("Categories")
    String categories();

    @Message("Import")
    String imports();

    @Message("Settings")
    String settings();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("E-mail")
    String email();

    @Message("Password")
    String password();

    @Message("Household name")
    String household_name();

    @Message("Currency")
    String currency();

    @Message("Language and region")
    String locale();

    @Message("Account")
    String account();

    @Message("Date")
    String date();

    @Message("today, yesterday, 12, 12/3")
    String date_hint();

    @Message("Payee")
    String payee();

    @Message("Category")
    String category();

    @Message("Amount")
    String amount();

    @Message("Notes")
    String notes();

    @Message("Status")
    String status();

    @Message("Uncategorised")
    String uncategorised();

    @Message("Income")
    String income();

    @Message("Expenses")
    String expense();

    @Message("Net")
    String net();

    @Message("New transaction")
    String new_transaction();

    @Message("No transactions yet")
    String transactions_empty();

    @Message("Amounts in {currency}")
    String amounts_in(String currency);

    @Message("Each currency has its own total. Amounts are not converted.")
    String not_converted();

    @Message(
            "Income and expenses in {currencies} are not included, because amounts are not converted.")
    String not_included(String currencies);

    @Message("Net worth")
    String net_worth();

    @Message("Open your accounts")
    String open_accounts();

    @Message("No accounts yet")
    String accounts_empty();

    @Message("Name")
    String name();
}
