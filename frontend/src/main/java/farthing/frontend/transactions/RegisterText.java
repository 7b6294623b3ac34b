package farthing.frontend.transactions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The list of transactions and its filter.
@MessageBundle("register")
public interface RegisterText {

    @Message("Edit")
    String edit();

    @Message("Delete")
    String delete();

    @Message("upcoming")
    String upcoming();

    @Message("12 or 12/3")
    String date_short_hint();

    @Message("Transfer")
    String transfer();

    @Message("Transfer: {account}")
    String transfer_to(String account);

    @Message("Split in {count}")
    String split_parts(String count);

    @Message("No payee")
    String no_payee();

    @Message("Edit {what}")
    String edit_this(String what);

    @Message("Filter")
    String filter();

    @Message("More filters")
    String filter_more();

    @Message("Clear filters")
    String filter_clear();

    @Message("Search")
    String search();

    @Message("Payee or notes")
    String search_hint();

    @Message("From")
    String from();

    @Message("To")
    String until();

    @Message("At least")
    String min();

    @Message("At most")
    String max();

    @Message("All accounts")
    String all_accounts();

    @Message("All categories")
    String all_categories();

    @Message("Any status")
    String any_status();

    @Message("All")
    String any_budget();

    @Message("Opening balances")
    String openings();

    @Message("Transfers to and from accounts off budget")
    String budget_transfers();

    @Message("Older")
    String older();

    @Message("Newest")
    String newest();

    @Message("No results")
    String none_found();

    @Message("No transaction matches this filter.")
    String none_found_text();

    @Message("Correct the marked fields to see the list.")
    String filter_wrong_text();

    @Message("Invalid filter")
    String filter_wrong();

    @Message("Add the first one above: payee, amount, Enter. Or import a file from your bank.")
    String empty_text();

    @Message("Actions")
    String actions();

    @Message("change the status of {what}")
    String change_status(String what);
}
