package farthing.frontend.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What a change did, in a few words.
@MessageBundle("act")
public interface ActText {

    @Message("Undone: {what}")
    String undo_of(String what);

    @Message("Restored: {what}")
    String redo_of(String what);

    @Message("Transaction added")
    String transaction_added();

    @Message("Transaction changed")
    String transaction_edited();

    @Message("Transaction deleted")
    String transaction_deleted();

    @Message("{count} transactions added")
    String transactions_added(String count);

    @Message("{count} transactions changed")
    String transactions_edited(String count);

    @Message("{count} transactions deleted")
    String transactions_deleted(String count);

    @Message("Account added")
    String account_opened();

    @Message("Account changed")
    String account_edited();

    @Message("Account closed")
    String account_closed();

    @Message("Account reopened")
    String account_reopened();

    @Message("Account deleted")
    String account_removed();

    @Message("Category added")
    String category_added();

    @Message("Category changed")
    String category_edited();

    @Message("Category moved")
    String category_moved();

    @Message("Category deleted")
    String category_deleted();

    @Message("Categories merged")
    String category_merged();

    @Message("{count} categories changed")
    String categories_edited(String count);

    @Message("Category group added")
    String group_added();

    @Message("Category group changed")
    String group_edited();

    @Message("Category group moved")
    String group_moved();

    @Message("Category group deleted")
    String group_deleted();

    @Message("{count} transactions moved")
    String moved_transactions(String count);

    @Message("Money assigned")
    String assigned();

    @Message("Money assigned to {count} categories")
    String assigned_many(String count);

    @Message("Plan of {count} categories changed")
    String planned_many(String count);

    @Message("Money moved")
    String money_moved();

    @Message("Plan changed")
    String plan_edited();

    @Message("Month of the budget changed")
    String month_edited();

    @Message("Amount held for next month changed")
    String held();

    @Message("Targets changed")
    String targets_edited();

    @Message("Household settings changed")
    String settings_edited();

    @Message("{count} transactions imported")
    String imported(String count);

    @Message("Import undone: {count} transactions removed")
    String import_undone(String count);

    @Message("Exchange rate entered")
    String rate_entered();

    @Message("Exchange rate changed")
    String rate_edited();

    @Message("Exchange rate deleted")
    String rate_deleted();

    @Message("{count} exchange rates imported")
    String rates_imported(String count);

    @Message("Import of {count} exchange rates removed")
    String rates_removed(String count);

    @Message("Other change")
    String other();

    @Message("Search saved")
    String search_saved();

    @Message("Saved search changed")
    String search_edited();

    @Message("Saved search deleted")
    String search_deleted();
}
