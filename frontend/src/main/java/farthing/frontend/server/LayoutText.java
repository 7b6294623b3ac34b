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

    @Message("Close")
    String close();

    @Message("Undo")
    String undo();

    @Message("Farthing is unreachable. Your input is still here. Try again in a moment.")
    String offline();
}
