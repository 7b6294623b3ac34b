package farthing.frontend.language;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Every text of the pages, in English; the other languages stand under the same names in
/// `messages/msg_<language>.properties`.
@MessageBundle
public interface Text {

    @Message("Skip to content")
    String skip();

    @Message("Navigation")
    String navigation();

    @Message("Home")
    String home();

    @Message("Overview")
    String overview();

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

    @Message("More")
    String more();

    @Message("Keyboard")
    String keys();

    @Message("New transaction")
    String key_new();

    @Message("Search transactions")
    String key_search();

    @Message("Leave a form or this window")
    String key_escape();

    @Message("Show these keys")
    String key_help();

    @Message("Close")
    String close();

    @Message("Undo")
    String undo();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Add")
    String add();

    @Message("Edit")
    String edit();

    @Message("Delete")
    String delete();

    @Message("Try again")
    String try_again();

    @Message("Go to the start page")
    String to_home();

    @Message(
            "Farthing cannot be reached just now. What you typed is still here: try again in a moment.")
    String offline();

    @Message("Back in a moment")
    String unavailable_title();

    @Message(
            "The books cannot be reached just now. Nothing is lost; this page tries again by itself.")
    String unavailable_text();

    @Message("There is nothing here")
    String not_found_title();

    @Message("The address is wrong, or what was here is gone.")
    String not_found_text();

    @Message("Not allowed")
    String forbidden_title();

    @Message("Your role in this household does not allow that.")
    String forbidden_text();

    @Message("Changed in the meantime")
    String stale_title();

    @Message("Someone changed this after you opened it. Go back and look at it again.")
    String stale_text();

    @Message("That did not work")
    String refused_title();

    @Message("The request was not understood. Nothing was changed.")
    String refused_text();

    @Message("Something broke")
    String failed_title();

    @Message("This is our mistake, not yours. Nothing was changed.")
    String failed_text();

    @Message("For the logs: {id}")
    String incident(String id);

    @Message("Go back")
    String go_back();

    @Message(
            "The books cannot be reached just now. What you sent may be done or not: go back and look before you send it again.")
    String unavailable_form_text();

    @Message("At most {most} characters.")
    String too_long(String most);

    @Message("There is an account of this name already.")
    String refused_account_name_taken();

    @Message("The account is closed. Reopen it, or choose another.")
    String refused_account_closed();

    @Message("There is money left on the account. Move it first.")
    String refused_account_not_empty();

    @Message(
            "Something is booked on the account or imported into it, so its opening cannot be undone.")
    String refused_account_in_use();

    @Message("There is one of this name already.")
    String refused_category_name_taken();

    @Message("The category is in use. Hide it instead, or load the page again.")
    String refused_category_in_use();

    @Message("A later change depends on this one. Undo the later one first.")
    String refused_changed_since();

    @Message("This cannot be undone. Edit it instead.")
    String refused_not_reversible();

    @Message("Someone with this e-mail is here already. Sign in, or use another.")
    String refused_email_taken();

    @Message(
            "New people cannot set up a household here by themselves. Ask whoever runs this Farthing.")
    String refused_registration_not_open();

    @Message("Too many wrong passwords. Wait a quarter of an hour.")
    String refused_too_many_attempts();

    @Message("There is nothing in this file, or nothing but a header.")
    String refused_file_empty();

    @Message("This file is no text: perhaps a spreadsheet or a PDF. Save or download it as CSV.")
    String refused_file_not_text();

    @Message("What you sent first is booked already. Send this to add it as another transaction.")
    String refused_booked_already();

    @Message("Sign in")
    String sign_in();

    @Message("Sign out")
    String sign_out();

    @Message("Wrong e-mail address or password.")
    String sign_in_wrong();

    @Message("New here? Set up a household")
    String sign_in_new();

    @Message("Your session has ended. Sign in, and what you just sent is done as you typed it.")
    String sign_in_resume();

    @Message("E-mail")
    String email();

    @Message("Password")
    String password();

    @Message("At least 10 characters. A few words are easier than symbols.")
    String password_hint();

    @Message("Welcome to Farthing")
    String setup();

    @Message(
            "One page, and your books are open. Everything can be changed later, except the currency.")
    String setup_lead();

    @Message("You")
    String setup_you();

    @Message("Your household")
    String setup_household();

    @Message("Your first account")
    String setup_account();

    @Message("Open the books")
    String setup_do();

    @Message("Your name")
    String your_name();

    @Message("Name")
    String household_name();

    @Message("Such as “Maple Street 7” or your family’s name")
    String household_hint();

    @Message("Currency")
    String currency();

    @Message("Language and region")
    String locale();

    @Message("Account")
    String account();

    @Message("Name")
    String account_name();

    @Message("Kind")
    String account_type();

    @Message("Balance today")
    String opening_balance();

    @Message("Optional. What you owe begins with a minus.")
    String opening_balance_hint();

    @Message("What you owe begins with a minus.")
    String opening_amount_hint();

    @Message("Checking")
    String account_checking();

    @Message("Savings")
    String account_savings();

    @Message("Cash")
    String account_cash();

    @Message("Credit card")
    String account_credit_card();

    @Message("Loan")
    String account_loan();

    @Message("Investment")
    String account_investment();

    @Message("Other asset")
    String account_other_asset();

    @Message("Other liability")
    String account_other_liability();

    @Message("Give it a name.")
    String missing_name();

    @Message("Type the password again.")
    String password_again();

    @Message("Nothing is set up yet. Check what is marked below, and type the password again.")
    String check_setup();

    @Message("This is not an amount. Write it as 12.30, or as a sum: 12.30+4.")
    String wrong_amount();

    @Message("This is not a date. Write a day (12), a day and month, or “yesterday”.")
    String wrong_date();

    @Message("Added.")
    String notice_added();

    @Message("Saved.")
    String notice_saved();

    @Message("Deleted.")
    String notice_deleted();

    @Message("Undone: it is as it was before.")
    String notice_undone();

    @Message("Account added.")
    String notice_account_opened();

    @Message("The category is saved.")
    String notice_category_saved();

    @Message("The group is added.")
    String notice_group_added();

    @Message("The new rows are booked.")
    String notice_imported();

    @Message("The import is taken back.")
    String notice_taken_back();

    @Message("Date")
    String date();

    @Message("upcoming")
    String upcoming();

    @Message("today, yesterday, 12, 12/3")
    String date_hint();

    @Message("12 or 12/3")
    String date_short_hint();

    @Message("Payee")
    String payee();

    @Message("Category")
    String category();

    @Message("Amount")
    String amount();

    @Message("Plain is money out, + is money in; sums work: 12.30+4")
    String amount_hint();

    @Message("Notes")
    String notes();

    @Message("Status")
    String status();

    @Message("Pending")
    String status_pending();

    @Message("Cleared")
    String status_cleared();

    @Message("Reconciled")
    String status_reconciled();

    @Message("Uncategorised")
    String uncategorised();

    @Message("Income")
    String income();

    @Message("Expenses")
    String expense();

    @Message("Net")
    String net();

    @Message("Transfers")
    String transfer();

    @Message("Transfer: {account}")
    String transfer_to(String account);

    @Message("{account} (transfer)")
    String transfer_choice(String account);

    @Message("Split")
    String split();

    @Message("Split in {count}")
    String split_parts(String count);

    @Message("More lines")
    String split_more();

    @Message("The parts add up to the amount. Leave a line empty to leave it out.")
    String split_hint();

    @Message("The parts add up to {parts}, not {amount}.")
    String split_wrong(String parts, String amount);

    @Message("{amount} too much")
    String split_over(String amount);

    @Message("{amount} left")
    String split_left(String amount);

    @Message("Part {number}")
    String part(String number);

    @Message("Arrives")
    String arrives();

    @Message("In the other account’s currency")
    String arrives_hint();

    @Message("Say how much arrives, in {currency}.")
    String arrives_missing(String currency);

    @Message("Opening balance")
    String opening();

    @Message("No payee")
    String no_payee();

    @Message("New transaction")
    String new_transaction();

    @Message("Edit {what}")
    String edit_this(String what);

    @Message("Filter")
    String filter();

    @Message("More filters")
    String filter_more();

    @Message("Show all")
    String filter_clear();

    @Message("Search")
    String search();

    @Message("Payee or notes")
    String search_hint();

    @Message("From")
    String from();

    @Message("Until")
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

    @Message("Older")
    String older();

    @Message("Newest")
    String newest();

    @Message("Nothing matches")
    String none_found();

    @Message("No transaction fits this filter.")
    String none_found_text();

    @Message("Correct what is marked above; until then nothing is listed.")
    String filter_wrong_text();

    @Message("The filter cannot be read")
    String filter_wrong();

    @Message("No transactions yet")
    String none_yet();

    @Message(
            "Type the first one above: a payee, an amount, Enter. Or import a file from your bank.")
    String none_yet_text();

    @Message(
            "Someone changed this after you opened it. It now says: {now}. Save again to put yours in its place.")
    String stale_entry(String now);

    @Message("Actions")
    String actions();

    @Message("Amounts in {currency}")
    String amounts_in(String currency);

    @Message("Balance")
    String balance();

    @Message("Cleared")
    String cleared_balance();

    @Message("Net worth")
    String net_worth();

    @Message("Over the last twelve months, from {first} to {last}")
    String trend(String first, String last);

    @Message("{amount} in twelve months")
    String trend_difference(String amount);

    @Message("Balances")
    String balances();

    @Message("Where it goes")
    String top_categories();

    @Message("Average")
    String average();

    @Message("average {average}")
    String compared(String average);

    @Message("Spending this month against the average of the {months} months before")
    String top_caption(String months);

    @Message("Needs attention")
    String attention();

    @Message("Without a category: {count}")
    String attention_uncategorised(String count);

    @Message("All is in order.")
    String attention_none();

    @Message("Recent")
    String recent();

    @Message("All transactions")
    String all_transactions();

    @Message("See the overview")
    String see_overview();

    @Message("Nothing spent yet this month.")
    String nothing_spent();

    @Message("First steps")
    String first_steps();

    @Message("Three steps, and this page starts to tell you something.")
    String first_steps_lead();

    @Message("Open your accounts")
    String step_account();

    @Message("Where your money sits: bank, cash, cards.")
    String step_account_text();

    @Message("Enter what you spent today")
    String step_entry();

    @Message("Press n anywhere. Payee, amount, Enter.")
    String step_entry_text();

    @Message("Or import your bank’s file")
    String step_import();

    @Message("A CSV file. You see every row before anything is booked.")
    String step_import_text();

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

    @Message("The first month comes before the last, and at most 120 months can be shown.")
    String period_wrong();

    @Message("From month")
    String from_month();

    @Message("Until month")
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

    @Message("Monthly average")
    String monthly_average();

    @Message("Nothing in this period")
    String overview_empty();

    @Message("Choose a longer one, or add transactions first.")
    String overview_empty_text();

    @Message("Chart: {what}. The table has the same figures.")
    String chart_label(String what);

    @Message("Add account")
    String add_account();

    @Message("As of")
    String opened_on();

    @Message("On budget")
    String on_budget();

    @Message("Off budget")
    String off_budget();

    @Message("Budget")
    String budget_choice();

    @Message("As usual for its kind")
    String budget_usual();

    @Message("No accounts yet")
    String accounts_empty();

    @Message("Open the first one below.")
    String accounts_empty_text();

    @Message("Closed")
    String closed();

    @Message("Add category")
    String add_category();

    @Message("Add group")
    String add_group();

    @Message("Group")
    String group();

    @Message("No categories in this group yet.")
    String group_empty();

    @Message("Name")
    String name();

    @Message("Rename")
    String rename();

    @Message("Rename {what}")
    String rename_this(String what);

    @Message("Hidden")
    String hidden();

    @Message("Hide")
    String hide();

    @Message("Show")
    String show();

    @Message("Kind")
    String kind();

    @Message("Income")
    String kind_income();

    @Message("Expense")
    String kind_expense();

    @Message(
            "Import a CSV file from your bank. You see what would happen, row by row, before anything is booked; and you can take it back afterwards.")
    String import_lead();

    @Message("CSV file")
    String import_file();

    @Message("Drop a file here, or choose one")
    String import_drop();

    @Message("Into account")
    String import_account();

    @Message("How to read it")
    String import_how();

    @Message(
            "Usually found out by itself. Set these only where the preview reads dates or amounts wrongly.")
    String import_how_hint();

    @Message("Dates")
    String import_date_format();

    @Message("Decimals")
    String import_decimal();

    @Message("Find out")
    String import_guess();

    @Message("1,234.50 (point)")
    String import_decimal_point();

    @Message("1.234,50 (comma)")
    String import_decimal_comma();

    @Message("Preview")
    String import_preview();

    @Message("Preview")
    String import_do();

    @Message("Choose a file first.")
    String import_missing_file();

    @Message("Book the new rows: {count}")
    String import_accept(String count);

    @Message("There is nothing new in this file.")
    String import_nothing_new();

    @Message("Take this import back")
    String import_take_back();

    @Message("Import another file")
    String import_another();

    @Message("See them in {account}")
    String import_see(String account);

    @Message("Taken back.")
    String import_taken_back();

    @Message("into {account}")
    String import_into(String account);

    @Message("Row")
    String row();

    @Message("New")
    String row_new();

    @Message("Taken back")
    String row_taken_back();

    @Message("Booked")
    String row_booked();

    @Message("Already booked")
    String row_duplicate();

    @Message("Conflict")
    String row_conflict();

    @Message("Cannot be read")
    String row_error();

    @Message("Next rows")
    String next_rows();

    @Message("Household")
    String household();

    @Message("Signed in as")
    String signed_in_as();

    @Message("Role")
    String role();

    @Message("Owner")
    String role_owner();

    @Message("Editor")
    String role_editor();

    @Message("Viewer")
    String role_viewer();

    @Message("Appearance")
    String appearance();

    @Message("As the system")
    String appearance_system();

    @Message("Light")
    String appearance_light();

    @Message("Dark")
    String appearance_dark();

    @Message("Columns")
    String import_columns();

    @Message(
            "Where the file’s header does not say it plainly: the name of a column, or its number.")
    String import_columns_hint();

    @Message("Money out")
    String import_debit();

    @Message("Money in")
    String import_credit();

    @Message("In or out")
    String import_direction();

    @Message("The bank’s number")
    String import_external_id();

    @Message("All rows")
    String all_rows();

    @Message("Earlier imports")
    String import_past();

    @Message("Booked: {count}")
    String import_booked(String count);

    @Message("Not booked")
    String import_previewed();

    @Message("How it was read")
    String import_reading();

    @Message("Encoding")
    String import_encoding();

    @Message("Between columns")
    String import_delimiter();

    @Message("Tab")
    String import_tab();

    @Message("The household is saved.")
    String notice_household_saved();
}
