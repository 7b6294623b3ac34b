package farthing.backend.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.backend.PostgresForTests;
import farthing.backend.database.Database;
import farthing.backend.database.EmptyDatabase;
import farthing.backend.households.OpenHousehold;
import farthing.backend.problems.Refused;
import farthing.contract.HouseholdRequest;
import farthing.contract.RegistrationRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@SuppressWarnings("NullAway.Init")
class RegistrationTest {

    @Inject Users users;
    @Inject Sessions sessions;
    @Inject OpenHousehold openHousehold;

    @Test
    void the_first_user_can_always_register_and_others_as_configured() {
        for (String configured : List.of("open", "invitation", "closed")) {
            try (EmptyDatabase empty = new EmptyDatabase()) {
                RegisterUser register = register(empty.database(), configured);
                assertThat(register.state().firstUser()).isTrue();
                register.register(request("anna@example.org"));
                assertThat(register.state().firstUser()).isFalse();
                assertThat(register.state().registration()).isEqualTo(configured);
                if (configured.equals("open")) {
                    register.register(request("ben@example.org"));
                } else {
                    assertThatThrownBy(() -> register.register(request("ben@example.org")))
                            .isInstanceOfSatisfying(
                                    Refused.class,
                                    refused ->
                                            assertThat(refused.problem())
                                                    .isEqualTo(
                                                            new SigninProblem
                                                                    .RegistrationNotOpen()));
                }
            }
        }
    }

    @Test
    void only_one_of_many_concurrent_first_registrations_succeeds() throws Exception {
        try (EmptyDatabase empty = new EmptyDatabase();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            RegisterUser register = register(empty.database(), "closed");
            List<Callable<Boolean>> all =
                    List.of("a", "b", "c", "d").stream()
                            .map(name -> (Callable<Boolean>) () -> registers(register, name))
                            .toList();
            int registered = 0;
            for (Future<Boolean> each : threads.invokeAll(all)) {
                registered += each.get() ? 1 : 0;
            }
            assertThat(registered).isEqualTo(1);
        }
    }

    private static boolean registers(RegisterUser register, String name) {
        try {
            register.register(request(name + "@example.org"));
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private RegisterUser register(Database database, String configured) {
        return new RegisterUser(database, users, sessions, openHousehold, configured);
    }

    private static RegistrationRequest request(String email) {
        return new RegistrationRequest(
                email,
                "correct horse battery",
                "Anna",
                new HouseholdRequest("Ours", "EUR", "en", null, null, null));
    }
}
