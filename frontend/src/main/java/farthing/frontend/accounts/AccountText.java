package farthing.frontend.accounts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Accounts, their types and balances.
@MessageBundle("account")
public interface AccountText {

    @Message("Envelope for the payment")
    String payment_envelope();

    @Message("Yes: spending sets money aside")
    String with_envelope();

    @Message("No: the card is treated like cash")
    String without_envelope();

    @Message("Account name")
    String name();

    @Message("Type")
    String type();

    @Message("Optional. Enter a minus sign before money that you owe.")
    String opening_balance_hint();

    @Message("Enter −{amount} if you owe this money, or +{amount} if the account holds it.")
    String owed_or_held(String amount);

    @Message("Checking")
    String checking();

    @Message("Savings")
    String savings();

    @Message("Cash")
    String cash();

    @Message("Credit card")
    String credit_card();

    @Message("Loan")
    String loan();

    @Message("Investment")
    String investment();

    @Message("Other asset")
    String other_asset();

    @Message("Other liability")
    String other_liability();

    @Message("Opening balance")
    String opening_balance();

    @Message("Balance")
    String balance();

    @Message("Cleared")
    String cleared_balance();

    @Message("Add account")
    String add();

    @Message("As of")
    String opened_on();

    @Message("On budget")
    String on_budget();

    @Message("Off budget")
    String off_budget();

    @Message("Budget")
    String budget();

    @Message("Default for this type")
    String budget_usual();

    @Message("Open the first one below.")
    String empty_text();

    @Message("Closed")
    String closed();

    @Message("Details")
    String details();

    @Message("Opened on {date}")
    String opened(String date);

    @Message("closed on {date}")
    String closed_on(String date);

    @Message("Close or delete the account")
    String close_title();

    @Message("Reopen or delete the account")
    String reopen_title();

    @Message(
            "A closed account keeps its transactions and takes no new ones. You can reopen it at any time.")
    String close_text();

    @Message("The account still has {amount}. Move this to another account; then you can close it.")
    String close_left(String amount);

    @Message("Close")
    String close();

    @Message("A reopened account takes transactions again.")
    String reopen_text();

    @Message("Reopen")
    String reopen();

    @Message(
            "An account can be deleted if it has no transactions besides its opening balance, no imports and no budget.")
    String delete_text();

    @Message("Delete")
    String delete();
}
