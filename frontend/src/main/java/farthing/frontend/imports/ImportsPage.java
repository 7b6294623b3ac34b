package farthing.frontend.imports;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The upload form, and the list of earlier imports.
@CheckedTemplate(basePath = "imports", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ImportsPage(
        Layout layout,
        Form form,
        List<Choice> accounts,
        List<Choice> dateFormats,
        List<Choice> decimals,
        List<Past> past)
        implements TemplateInstance {

    /// An earlier import.
    ///
    /// @param state whether it was accepted or undone
    record Past(String name, String href, String account, String date, String state) {}
}
