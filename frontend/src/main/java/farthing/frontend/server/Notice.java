package farthing.frontend.server;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What just happened, shown once on the page after a redirect, with its undo.
///
/// It travels in a cookie: a kind, and up to three words that no one reads but us.
///
/// @param change the id by which it can be undone; empty where it cannot
/// @param date of the entry that was added: the next one most likely has it too
/// @param subject the account of the entry that was added, or the id of the one that was saved
public record Notice(Kind kind, String change, String date, String subject) {

    private static final String NONE = "";

    /// What can have happened.
    public enum Kind {
        ADDED,
        SAVED,
        DELETED,
        UNDONE,
        ACCOUNT_OPENED,
        CATEGORY_SAVED,
        GROUP_ADDED,
        IMPORTED,
        TAKEN_BACK,
        HOUSEHOLD_SAVED
    }

    public static Notice of(Kind kind) {
        return new Notice(kind, NONE, NONE, NONE);
    }

    public static Notice of(Kind kind, @Nullable String change) {
        return new Notice(kind, change == null ? NONE : change, NONE, NONE);
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /// Reads what [#write] wrote.
    ///
    /// @return `null` where the text is none of ours
    static @Nullable Notice read(@Nullable String text) {
        List<String> parts = text == null ? List.of() : List.of(text.split("~", -1));
        if (parts.size() != 4 || !parts.stream().allMatch(p -> p.matches("[A-Za-z_0-9-]{0,40}"))) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(parts.getFirst())) {
                return new Notice(kind, parts.get(1), parts.get(2), parts.get(3));
            }
        }
        return null;
    }

    String write() {
        return String.join("~", kind.name().toLowerCase(Locale.ROOT), change, date, subject);
    }

    String words(NoticeText text) {
        return switch (kind) {
            case ADDED -> text.added();
            case SAVED -> text.saved();
            case DELETED -> text.deleted();
            case UNDONE -> text.undone();
            case ACCOUNT_OPENED -> text.account_opened();
            case CATEGORY_SAVED -> text.category_saved();
            case GROUP_ADDED -> text.group_added();
            case IMPORTED -> text.imported();
            case TAKEN_BACK -> text.taken_back();
            case HOUSEHOLD_SAVED -> text.household_saved();
        };
    }
}
