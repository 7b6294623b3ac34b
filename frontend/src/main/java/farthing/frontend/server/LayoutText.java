package farthing.frontend.server;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The layout of every page: navigation, keys, undo.
@MessageBundle("layout")
public interface LayoutText {

    @Message("Skip to content")
    String skip();

    @Message("Navigation")
    String navigation();

    @Message("More")
    String more();

    @Message("Keyboard")
    String keys();

    @Message("New transaction")
    String key_new();

    @Message("Search transactions")
    String key_search();

    @Message("Close a form or this window")
    String key_escape();

    @Message("Show these keys")
    String key_help();

    @Message("Save the amount and go to the next")
    String key_next();

    @Message("Previous or next category")
    String key_up_down();

    @Message("The same category in the month beside it")
    String key_beside();

    @Message("Restore the amount")
    String key_restore();

    @Message("Previous or next transaction")
    String key_rows();

    @Message("Edit it")
    String key_edit();

    @Message("Copy it")
    String key_copy();

    @Message("Change its status")
    String key_status();

    @Message("Previous or next month")
    String key_months();

    @Message("Close")
    String close();

    @Message("Undo")
    String undo();

    @Message("Redo")
    String redo();

    @Message("Farthing is unreachable. Your input is still here. Try again in a moment.")
    String offline();
}
