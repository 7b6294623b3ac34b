package farthing.frontend.setup;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The owner, the household and its first account, in one form.
///
/// @param passwordHint how to choose it; or to type it again, since a page never shows it
@CheckedTemplate(basePath = "setup", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SetupPage(
        Layout layout,
        Form form,
        String passwordHint,
        List<Choice> currencies,
        List<Choice> locales,
        List<Choice> accountTypes)
        implements TemplateInstance {}
