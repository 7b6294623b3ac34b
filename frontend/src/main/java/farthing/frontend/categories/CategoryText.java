package farthing.frontend.categories;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Categories and their groups.
@MessageBundle("category")
public interface CategoryText {

    @Message("Add category")
    String add();

    @Message("Add group")
    String add_group();

    @Message("Group")
    String group();

    @Message("No categories in this group yet.")
    String group_empty();

    @Message("Rename {what}")
    String rename_this(String what);

    @Message("Hidden")
    String hidden();

    @Message("Hide")
    String hide();

    @Message("Show")
    String show();

    @Message("Edit")
    String edit();

    @Message("Edit {what}")
    String edit_this(String what);

    @Message("Move up")
    String up();

    @Message("Move {what} up")
    String up_this(String what);

    @Message("Move down")
    String down();

    @Message("Move {what} down")
    String down_this(String what);

    @Message("Move a category or group up or down")
    String keys();

    @Message("Delete or merge…")
    String delete_or_merge();

    @Message("Move its categories to")
    String categories_go_to();

    @Message("Merge group")
    String merge_group();

    @Message("Delete group")
    String delete_group();

    @Message("Type")
    String kind();

    @Message("Income")
    String kind_income();

    @Message("Expense")
    String kind_expense();
}
