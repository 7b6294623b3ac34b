package farthing.frontend.history;

import java.util.List;

/// A change on a page.
///
/// @param href the page of this change
/// @param what what was done
/// @param about what it was done to; empty for many objects
/// @param objectHref the page of the object; empty if there is none
/// @param who the person, and the program they used
/// @param fields what an edit of one object set
/// @param undo the URL that undoes the change; empty if it was undone, or the person may not
/// @param undoneHref the page of the change that undid this one; empty if it was not undone
record HistoryEntry(
        String href,
        String what,
        String about,
        String objectHref,
        String who,
        String isoTime,
        String time,
        List<ChangedObject.ChangedField> fields,
        String undo,
        String undoneHref) {

    /// The changes of a day.
    record Day(String name, String isoDate, List<HistoryEntry> entries) {}

    /// An object of a change, with all the fields that the change set.
    record Subject(String about, List<ChangedObject.ChangedField> fields) {}

    /// What it is, for the name of its button.
    public String whole() {
        return about.isEmpty() ? what : what + ", " + about;
    }

    /// Whether the change was undone.
    public boolean undone() {
        return !undoneHref.isEmpty();
    }
}
