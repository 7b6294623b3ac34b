package farthing.backend.signin;

import farthing.backend.database.Database;
import farthing.backend.database.Ids;
import farthing.backend.households.Household;
import farthing.backend.households.OpenHousehold;
import farthing.backend.problems.Fields;
import farthing.contract.Limits;
import farthing.contract.Reference;
import farthing.contract.RegistrationRequest;
import farthing.contract.RegistrationResponse;
import farthing.contract.RegistrationsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Registers a user with a new household and signs them in. Registration is open while there is no
/// user; afterwards FARTHING_REGISTRATION decides.
@ApplicationScoped
class RegisterUser {

    /// A minimal check. Only sending mail can tell whether an address exists.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,189}");

    private final Database database;
    private final Users users;
    private final Sessions sessions;
    private final OpenHousehold openHousehold;
    private final String registration;

    RegisterUser(
            Database database,
            Users users,
            Sessions sessions,
            OpenHousehold openHousehold,
            @ConfigProperty(name = "farthing.registration", defaultValue = "invitation")
                    String registration) {
        this.database = database;
        this.users = users;
        this.sessions = sessions;
        this.openHousehold = openHousehold;
        this.registration = registration;
    }

    RegistrationsResponse state() {
        return new RegistrationsResponse(registration, database.read(users::isEmpty));
    }

    RegistrationResponse register(RegistrationRequest request) {
        if (!isOpen(state().firstUser())) {
            throw new SigninProblem.RegistrationNotOpen().refused();
        }
        Fields fields = new Fields();
        User user =
                new User(
                        Ids.next(),
                        email(fields, request.email()),
                        fields.text("/name", request.name(), Limits.NAME));
        String password = password(fields, request.password());
        Household household = OpenHousehold.read(fields, "/household", request.household());
        fields.check();
        String hash = Passwords.hash(password); // slow by design, so before the transaction
        return database.write(sql -> register(sql, user, hash, household));
    }

    private RegistrationResponse register(
            DSLContext sql, User user, String hash, Household household) {
        users.lockForFirst(sql);
        if (!isOpen(users.isEmpty(sql))) {
            throw new SigninProblem.RegistrationNotOpen().refused();
        }
        users.add(sql, user, hash);
        openHousehold.open(sql, user.id(), household);
        return new RegistrationResponse(
                new Reference(user.id().toString()),
                new Reference(household.id().toString()),
                sessions.open(sql, user.id()).token());
    }

    private boolean isOpen(boolean firstUser) {
        return firstUser || registration.equals("open");
    }

    private static String email(Fields fields, @Nullable String value) {
        String email = fields.text("/email", value, Limits.EMAIL);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            fields.add("/email", "Invalid e-mail address");
        }
        return email;
    }

    private static String password(Fields fields, @Nullable String value) {
        String password = value == null ? "" : value;
        int length = password.codePointCount(0, password.length());
        if (length < Limits.PASSWORD_LEAST || length > Limits.PASSWORD) {
            fields.add(
                    "/password",
                    "Use from " + Limits.PASSWORD_LEAST + " to " + Limits.PASSWORD + " characters");
        }
        return password;
    }
}
