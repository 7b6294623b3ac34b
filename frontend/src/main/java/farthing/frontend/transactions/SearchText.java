package farthing.frontend.transactions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The language of searches: its errors and its table. The search keys are the same in every
/// language.
@MessageBundle("search")
public interface SearchText {

    @Message("How to search")
    String help();

    @Message("Close")
    String close();

    @Message("Terms")
    String completions();

    @Message("{count} transactions")
    String count(String count);

    @Message("1 transaction")
    String count_one();

    @Message("The newest {count} transactions, since {date}")
    String count_since(String count, String date);

    @Message("Remove: {what}")
    String remove(String what);

    @Message("Not closed: add a quote at the end")
    String quote_not_closed();

    @Message("Write a text between the quotes")
    String quotes_empty();

    @Message("Not closed: add a parenthesis at the end")
    String parenthesis_not_closed();

    @Message("This parenthesis has no beginning")
    String parenthesis_not_opened();

    @Message("A search term is missing here")
    String term_missing();

    @Message("“or” needs a term on both sides")
    String or_incomplete();

    @Message("Write what to search for directly after the colon")
    String value_missing();

    @Message("Unknown key. Put a text with a colon in quotes")
    String unknown_key();

    @Message("There is no account with this name")
    String unknown_account();

    @Message("There is no category or group with this name")
    String unknown_category();

    @Message("There is no tag with this name")
    String unknown_tag();

    @Message("Write an amount such as 50, >50 or 10..20, without thousands separators")
    String not_an_amount();

    @Message("Write a date such as 2026-05-31, 2026-05, 2026 or last-month")
    String not_a_date();

    @Message("The year must be from {first} to {last}")
    String year_out_of_range(int first, int last);

    @Message("Begin the range with the smaller value")
    String range_reversed();

    @Message("Use cleared, pending, reconciled, split, transfer or uncategorised")
    String unknown_state();

    @Message("Use has:notes")
    String unknown_property();

    @Message("Transactions cannot have attachments yet")
    String no_attachments();

    @Message("payee and notes contain both words")
    String help_words();

    @Message("payee or notes contain exactly this")
    String help_quotes();

    @Message("the payee contains this")
    String help_payee();

    @Message("the notes contain this")
    String help_notes();

    @Message("this account")
    String help_account();

    @Message("this category, or all of a group")
    String help_category();

    @Message("this tag")
    String help_tag();

    @Message("spent or received")
    String help_amount();

    @Message("spent (−) or received (+) only")
    String help_signed();

    @Message("a day, month, year or range")
    String help_date();

    @Message("also today, yesterday, this-week, last-week, this-year, last-year")
    String help_date_words();

    @Message("also transfer, split, pending, cleared, reconciled")
    String help_is();

    @Message("with notes")
    String help_has();

    @Message("not this")
    String help_not();

    @Message("one or the other")
    String help_or();

    @Message("parentheses group terms")
    String help_group();

    @Message("Saved searches")
    String saved();

    @Message("No search is saved yet.")
    String saved_none();

    @Message("Manage")
    String manage();

    @Message("Save this search")
    String save_this();

    @Message("Save")
    String save();

    @Message("Search")
    String text();

    @Message("Delete {name}")
    String delete(String name);

    @Message("A saved search with this name already exists")
    String name_taken();

    @Message("To save a search, search the transactions first and then choose “Saved searches”.")
    String saved_hint();
}
