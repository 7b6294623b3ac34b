package farthing.frontend.server;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// Shown instead of a page that failed, with a link to continue.
///
/// @param incident the id of a bug in the log; empty if it is not a bug
/// @param href of the link to continue, and `way` its text
@CheckedTemplate(basePath = "server", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FailurePage(
        Layout layout, String title, String words, String incident, String href, String way)
        implements TemplateInstance {}
