package farthing.frontend.history;

import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// One change with all its objects.
///
/// @param when day and time
/// @param count of the objects, if there are several
/// @param undid the URL of the change that this one undid; empty if it undid none
@CheckedTemplate(basePath = "history", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ChangePage(
        Layout layout,
        HistoryEntry entry,
        String when,
        String count,
        String undid,
        List<HistoryEntry.Subject> subjects)
        implements TemplateInstance {}
