package farthing.backend.signin;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PasswordTurnsTest {

    @Test
    void sign_in_is_refused_if_too_many_passwords_are_being_hashed() {
        int turns = Passwords.TURNS.drainPermits();
        try {
            Caller.Answer refused = signIn();
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.code()).isEqualTo("sign-in-busy");
        } finally {
            Passwords.TURNS.release(turns);
        }
        assertThat(signIn().code()).isEqualTo("wrong-credentials");
    }

    private static Caller.Answer signIn() {
        return Caller.nobody()
                .post(
                        "/api/v1/sessions",
                        "{\"email\": \"nobody-here@example.org\", \"password\": \"a long guess\"}");
    }
}
