package farthing.frontend.server;

import farthing.frontend.language.Formats;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A success message with Undo, shown once on the page after a redirect. Stored in a cookie.
///
/// @param change the id for undoing it; empty if it cannot be undone
/// @param date of the added transaction; prefilled for the next one
/// @param subject the account of the added transaction, or the id of the saved one, or how many
///   rates were imported
public record Notice(Kind kind, String change, String date, String subject) {

    private static final String NONE = "";

    /// The action that succeeded.
    public enum Kind {
        ADDED,
        SAVED,
        STATUS_SAVED,
        DELETED,
        UNDONE,
        REDONE,
        ACCOUNT_OPENED,
        CATEGORY_SAVED,
        GROUP_ADDED,
        IMPORTED,
        IMPORT_UNDONE,
        HOUSEHOLD_SAVED,
        ASSIGNED,
        COVERED,
        MOVED,
        HELD,
        RELEASED,
        RATE_SAVED,
        RATE_DELETED,
        RATES_IMPORTED,
        RATES_IMPORTED_SOME,
        RATES_UNCHANGED,
        CATEGORY_REMOVED,
        GROUP_SAVED,
        GROUP_REMOVED,
        SEARCH_SAVED
    }

    public static Notice of(Kind kind) {
        return new Notice(kind, NONE, NONE, NONE);
    }

    public static Notice of(Kind kind, @Nullable String change) {
        return new Notice(kind, change == null ? NONE : change, NONE, NONE);
    }

    /// A notice about one object.
    ///
    /// @param subject its id
    public static Notice of(Kind kind, @Nullable String change, String subject) {
        return new Notice(kind, change == null ? NONE : change, NONE, subject);
    }

    /// A notice about several objects.
    public static Notice of(Kind kind, @Nullable String change, long count) {
        return new Notice(kind, change == null ? NONE : change, NONE, String.valueOf(count));
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /// Reads what [#write] wrote.
    ///
    /// @return `null` if the text is invalid
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

    String words(NoticeText text, Formats formats) {
        return switch (kind) {
            case ADDED -> text.added();
            case SAVED, STATUS_SAVED -> text.saved();
            case DELETED -> text.deleted();
            case UNDONE -> text.undone();
            case REDONE -> text.redone();
            case ACCOUNT_OPENED -> text.account_opened();
            case CATEGORY_SAVED -> text.category_saved();
            case GROUP_ADDED -> text.group_added();
            case IMPORTED -> text.imported();
            case IMPORT_UNDONE -> text.import_undone();
            case HOUSEHOLD_SAVED -> text.household_saved();
            case ASSIGNED -> text.assigned();
            case COVERED -> text.covered();
            case MOVED -> text.moved();
            case HELD -> text.held();
            case RELEASED -> text.released();
            case RATE_SAVED -> text.rate_saved();
            case RATE_DELETED -> text.rate_deleted();
            case RATES_IMPORTED -> text.rates_imported(subject.equals("1"), count(formats));
            case RATES_IMPORTED_SOME ->
                    text.rates_imported_some(subject.equals("1"), count(formats));
            case RATES_UNCHANGED -> text.rates_unchanged();
            case CATEGORY_REMOVED -> text.category_removed();
            case GROUP_SAVED -> text.group_saved();
            case GROUP_REMOVED -> text.group_removed();
            case SEARCH_SAVED -> text.search_saved();
        };
    }

    private String count(Formats formats) {
        return subject.matches("[0-9]{1,9}") ? formats.count(Long.parseLong(subject)) : subject;
    }
}
