package farthing.frontend.setup;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The owner, the household and its first account, in one form.
///
/// @param passwordHint the rules; after an error, a request to type the password again
@CheckedTemplate(basePath = "setup", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SetupPage(
        Layout layout,
        Form form,
        String passwordHint,
        List<Choice> currencies,
        List<Choice> locales,
        List<Choice> accountTypes)
        implements TemplateInstance {}
