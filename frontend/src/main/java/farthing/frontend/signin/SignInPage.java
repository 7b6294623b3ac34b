package farthing.frontend.signin;

import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// E-mail and password.
///
/// @param next where to go afterwards, a path of ours
/// @param open whether somebody new may set up a household
@CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignInPage(Layout layout, Form form, String next, boolean open)
        implements TemplateInstance {}
