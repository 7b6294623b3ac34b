package farthing.frontend.server;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Messages about a successful action, shown once on the next page.
@MessageBundle("notice")
public interface NoticeText {

    @Message("Added.")
    String added();

    @Message("Saved.")
    String saved();

    @Message("Deleted.")
    String deleted();

    @Message("Undone.")
    String undone();

    @Message("Redone.")
    String redone();

    @Message("Account added.")
    String account_opened();

    @Message("The category is saved.")
    String category_saved();

    @Message("The group is added.")
    String group_added();

    @Message("Transactions imported.")
    String imported();

    @Message("Import undone.")
    String import_undone();

    @Message("The household is saved.")
    String household_saved();

    @Message("Assigned.")
    String assigned();

    @Message("Overspending covered.")
    String covered();

    @Message("Money moved.")
    String moved();

    @Message("Held for next month.")
    String held();

    @Message("Released.")
    String released();

    @Message("The rate is saved.")
    String rate_saved();

    @Message("The rate is deleted.")
    String rate_deleted();

    @Message("{#if one}1 rate{#else}{count} rates{/if} imported.")
    String rates_imported(boolean one, String count);

    @Message("{#if one}1 rate{#else}{count} rates{/if} imported. Those entered by hand are kept.")
    String rates_imported_some(boolean one, String count);

    @Message("There is no new rate in this file.")
    String rates_unchanged();

    @Message("The category is deleted.")
    String category_removed();

    @Message("The group is saved.")
    String group_saved();

    @Message("The group is deleted.")
    String group_removed();

    @Message("The search is saved.")
    String search_saved();
}
