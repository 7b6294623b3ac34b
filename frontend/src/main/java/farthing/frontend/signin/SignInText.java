package farthing.frontend.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The sign-in page.
@MessageBundle("sign_in")
public interface SignInText {

    @Message("Sign in")
    String title();

    @Message("Wrong e-mail address or password.")
    String wrong();

    @Message("New here? Set up a household")
    String set_up();

    @Message("Your session has expired. Sign in to save what you just entered.")
    String resume();
}
