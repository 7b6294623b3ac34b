package farthing.frontend.signin;

import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// E-mail and password.
///
/// @param next the path to go to afterwards
/// @param resumed the fields of the interrupted form that is sent to `next` afterwards; empty if
///   there is none
/// @param open whether a new user may set up a household
@CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(Layout layout, Form form, String next, List<ResumedField> resumed, boolean open)
        implements TemplateInstance {

    /// A field of the interrupted form.
    record ResumedField(String name, String value) {}
}
