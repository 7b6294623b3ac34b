package farthing.backend.signin;

import farthing.backend.database.Database;
import farthing.backend.problems.Fields;
import farthing.contract.Limits;
import farthing.contract.SessionRequest;
import farthing.contract.SessionResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Signs a user in. An e-mail address is blocked after ten wrong passwords in 15 minutes.
@ApplicationScoped
class SignIn {

    private final Database database;
    private final Users users;
    private final Sessions sessions;
    private final Attempts attempts;

    SignIn(Database database, Users users, Sessions sessions, Attempts attempts) {
        this.database = database;
        this.users = users;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    SessionResponse signIn(SessionRequest request) {
        Fields fields = new Fields();
        String email = fields.text("/email", request.email(), Limits.EMAIL);
        String password = request.password() == null ? "" : request.password();
        if (password.isEmpty() || password.codePointCount(0, password.length()) > Limits.PASSWORD) {
            fields.add("/password", "Required");
        }
        fields.check();
        if (!database.write(sql -> attempts.begin(sql, email))) {
            throw new SigninProblem.TooManyAttempts().refused();
        }
        Optional<Users.WithHash> known = database.read(sql -> users.byEmail(sql, email));
        boolean matches =
                known.map(user -> Passwords.matches(password, user.passwordHash()))
                        .orElseGet(() -> Passwords.matchesNobody(password));
        if (known.isEmpty() || !matches) {
            throw new SigninProblem.WrongCredentials().refused();
        }
        return database.write(sql -> {
            attempts.succeeded(sql, email);
            Sessions.Opened opened = sessions.open(sql, known.get().user().id());
            return new SessionResponse(opened.token(), opened.expiresAt().toString());
        });
    }
}
