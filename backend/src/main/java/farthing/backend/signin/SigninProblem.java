package farthing.backend.signin;

import farthing.backend.problems.UserProblem;
import farthing.contract.FieldProblem;
import farthing.contract.Limits;
import java.util.List;

/// Problems with registering and signing in.
public sealed interface SigninProblem extends UserProblem {

    @Override
    default String area() {
        return "signin";
    }

    /// Wrong e-mail address or password. It does not say which, so that nobody can probe for
    /// addresses.
    record WrongCredentials() implements SigninProblem {
        @Override
        public String code() {
            return "wrong-credentials";
        }

        @Override
        public int status() {
            return 401;
        }

        @Override
        public String title() {
            return "Wrong e-mail address or password";
        }
    }

    /// Too many recent wrong passwords for this e-mail address.
    record TooManyAttempts() implements SigninProblem {
        @Override
        public String code() {
            return "too-many-attempts";
        }

        @Override
        public int status() {
            return 429;
        }

        @Override
        public String title() {
            return "Too many wrong passwords; try again in " + Limits.SIGN_IN_MINUTES + " minutes";
        }
    }

    /// Too many people are signing in at once.
    record Busy() implements SigninProblem {
        @Override
        public String code() {
            return "sign-in-busy";
        }

        @Override
        public int status() {
            return 429;
        }

        @Override
        public String title() {
            return "Too many people are signing in; try again in a moment";
        }
    }

    /// Registration is not open (FARTHING_REGISTRATION).
    record RegistrationNotOpen() implements SigninProblem {
        @Override
        public String code() {
            return "registration-not-open";
        }

        @Override
        public int status() {
            return 403;
        }

        @Override
        public String title() {
            return "Registration is closed";
        }
    }

    /// A user with this e-mail address already exists.
    record EmailTaken() implements SigninProblem {
        @Override
        public String code() {
            return "email-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "A user with this e-mail address already exists";
        }

        @Override
        public List<FieldProblem> errors() {
            return List.of(new FieldProblem("/email", title()));
        }
    }
}
