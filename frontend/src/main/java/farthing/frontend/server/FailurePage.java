package farthing.frontend.server;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// What cannot be shown, and what to do about it.
///
/// @param incident the id to find a bug in the logs by; empty where it is none
@CheckedTemplate(basePath = "server", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FailurePage(Layout layout, String title, String words, String incident)
        implements TemplateInstance {}
