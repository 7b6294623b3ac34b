package farthing.frontend.settings;

import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The household, who is signed in, and how the pages look.
@CheckedTemplate(basePath = "settings", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SettingsPage(
        Layout layout,
        String household,
        String currency,
        String locale,
        String name,
        String email,
        String role)
        implements TemplateInstance {}
