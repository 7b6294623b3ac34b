package farthing.frontend.settings;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The household, who is signed in, and how the pages look.
@CheckedTemplate(basePath = "settings", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SettingsPage(
        Layout layout,
        Form form,
        List<Choice> locales,
        List<Choice> timeZones,
        List<Choice> days,
        List<Choice> budgetModes,
        String currency,
        String name,
        String email,
        String role)
        implements TemplateInstance {}
