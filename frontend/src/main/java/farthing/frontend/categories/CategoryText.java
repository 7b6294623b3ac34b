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

    @Message("Type")
    String kind();

    @Message("Income")
    String kind_income();

    @Message("Expense")
    String kind_expense();
}
