package farthing.frontend.history;

import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// A change cannot be undone, because later changes depend on it.
///
/// @param wanted the change to be undone
/// @param days the later changes
/// @param back the page to return to
@CheckedTemplate(basePath = "history", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConflictPage(Layout layout, HistoryEntry wanted, List<HistoryEntry.Day> days, String back)
        implements TemplateInstance {}
