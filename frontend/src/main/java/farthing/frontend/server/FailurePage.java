package farthing.frontend.server;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// What cannot be shown, and what to do about it.
///
/// @param incident the id to find a bug in the logs by; empty where it is none
/// @param href where to go on, and `way` what that is called
@CheckedTemplate(basePath = "server", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FailurePage(
        Layout layout, String title, String words, String incident, String href, String way)
        implements TemplateInstance {}
