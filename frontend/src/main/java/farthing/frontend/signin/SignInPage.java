package farthing.frontend.signin;

import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// E-mail and password.
///
/// @param next where to go afterwards, a path of ours
/// @param resumed what was typed into the form that is sent to `next` afterwards; empty where none
///   is
/// @param open whether somebody new may set up a household
@CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(Layout layout, Form form, String next, List<Typed> resumed, boolean open)
        implements TemplateInstance {

    /// A field of another form.
    record Typed(String name, String value) {}
}
