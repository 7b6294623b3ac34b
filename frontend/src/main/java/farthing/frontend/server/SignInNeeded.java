package farthing.frontend.server;

/// The page is for those who have signed in.
final class SignInNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    SignInNeeded() {
        super("sign in first", null, false, false);
    }
}
