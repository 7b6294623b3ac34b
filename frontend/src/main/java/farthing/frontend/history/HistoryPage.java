package farthing.frontend.history;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The history, newest first.
///
/// @param authors for the filter
/// @param areas for the filter
/// @param older the URL of the next page; empty on the last
@CheckedTemplate(basePath = "history", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HistoryPage(
        Layout layout,
        HistoryFilter filter,
        List<Choice> authors,
        List<Choice> areas,
        List<HistoryEntry.Day> days,
        String older)
        implements TemplateInstance {}
