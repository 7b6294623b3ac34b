package farthing.frontend.server;

/// The page requires a signed-in user.
final class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    SignInNeeded() {
        super("sign in first", null, false, false);
    }
}
