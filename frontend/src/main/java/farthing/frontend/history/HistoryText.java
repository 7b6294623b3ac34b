package farthing.frontend.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The history, its filter, and undo.
@MessageBundle("history")
public interface HistoryText {

    @Message("History")
    String title();

    @Message("Everything that was changed, newest first. You can undo any change, and any undo.")
    String lead();

    @Message("Show history")
    String link();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("Everyone")
    String everyone();

    @Message("Everything")
    String everything();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("Show")
    String show();

    @Message("Clear filters")
    String clear();

    @Message("History of one object")
    String of_one_title();

    @Message("Show everything")
    String all();

    @Message("Older changes")
    String older();

    @Message("Newest changes")
    String newest();

    @Message("Today")
    String today();

    @Message("Yesterday")
    String yesterday();

    @Message("No changes yet")
    String none();

    @Message("Each change appears here, with the person who made it.")
    String none_text();

    @Message("No changes found")
    String none_found();

    @Message("Try other filters.")
    String none_found_text();

    @Message("Undo: {what}")
    String undo_this(String what);

    @Message("Undone")
    String undone();

    @Message("{name} (API token)")
    String by_token(String name);

    @Message("{name} (automatic)")
    String by_job(String name);

    @Message("Unknown person")
    String nobody();

    @Message("A change")
    String one_title();

    @Message("The change has {count} objects. These are all of them.")
    String more(String count);

    @Message("Show the change that was undone")
    String undid();

    @Message("This cannot be undone yet")
    String conflict_title();

    @Message(
            "Later changes depend on it. Undo these first, the newest one first. Nothing was changed.")
    String conflict_text();

    @Message("Later changes")
    String in_the_way();

    @Message("The change to be undone")
    String wanted();

    @Message("Back")
    String back();
}
