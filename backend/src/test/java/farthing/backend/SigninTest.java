package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SigninTest {

    private static final Caller NOBODY = Caller.nobody();

    private final TheMillers millers = new TheMillers();

    @Test
    void a_registered_user_is_signed_in_and_owns_a_household() {
        JsonNode me = millers.anna.get("/api/v1/me").mustBe(200).json();
        assertThat(me.path("user").path("email").asText()).isEqualTo(millers.email);
        assertThat(me.path("households").findValuesAsText("id")).containsExactly(millers.household);
        JsonNode household = me.path("households").path(0);
        assertThat(household.path("role").asText()).isEqualTo("owner");
        assertThat(household.path("currency").asText()).isEqualTo("EUR");
    }

    @Test
    void an_email_is_unique_ignoring_case() {
        Caller.Answer refused = register(millers.email.toUpperCase(), TheMillers.PASSWORD);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("email-taken");
        assertThat(refused.pointers()).containsExactly("/email");
        signIn(millers.email.toUpperCase(), TheMillers.PASSWORD).mustBe(201);
    }

    @Test
    void a_password_has_from_10_to_200_characters() {
        Object[][] passwords = {
            {"", 422},
            {"123456789", 422},
            {"1234567890", 201},
            {"🔑".repeat(10), 201},
            {"🔑".repeat(9), 422},
            {"x".repeat(200), 201},
            {"x".repeat(201), 422},
        };
        for (Object[] each : passwords) {
            String email = UUID.randomUUID() + "@example.org";
            Caller.Answer answer = register(email, (String) each[0]);
            assertThat(answer.status()).as("%s", each[0]).isEqualTo(each[1]);
            if (answer.status() == 422) {
                assertThat(answer.pointers()).containsExactly("/password");
            } else {
                signIn(email, (String) each[0]).mustBe(201);
            }
        }
    }

    @Test
    void all_errors_of_a_registration_are_reported() {
        Caller.Answer refused =
                NOBODY.post(
                        "/api/v1/registrations",
                        """
                        {"email": "nobody", "password": "short",
                         "household": {"currency": "XXX", "locale": "tlh"}}
                        """);
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder(
                        "/email",
                        "/name",
                        "/password",
                        "/household/name",
                        "/household/currency",
                        "/household/locale");
    }

    @Test
    void an_unknown_email_and_a_wrong_password_get_the_same_response() {
        Caller.Answer unknown = signIn(UUID.randomUUID() + "@example.org", "whatever it is");
        Caller.Answer wrong = signIn(millers.email, "whatever it is");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("wrong-credentials");
        assertThat(unknown.http().body()).isEqualTo(wrong.http().body());
        assertThat(unknown.http().headers().map().keySet())
                .isEqualTo(wrong.http().headers().map().keySet());
    }

    @Test
    void after_ten_wrong_passwords_sign_in_is_blocked_for_15_minutes() {
        for (int attempt = 1; attempt <= 10; attempt++) {
            signIn(millers.email, "guess number " + attempt).mustBe(401);
        }
        Caller.Answer refused = signIn(millers.email.toUpperCase(), TheMillers.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-attempts");
        new TheMillers(); // other users are not blocked
        millers.anna.get("/api/v1/me").mustBe(200); // existing sessions stay valid
        forgetFailures("15 minutes");
        signIn(millers.email, TheMillers.PASSWORD).mustBe(201);
    }

    @Test
    void concurrent_guesses_cannot_exceed_the_limit() throws Exception {
        List<Callable<Integer>> guesses =
                Collections.nCopies(30, () -> signIn(millers.email, "a guess of many").status());
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (Future<Integer> guess : threads.invokeAll(guesses)) {
                answers.add(guess.get());
            }
        }
        assertThat(answers).containsOnly(401, 429);
        assertThat(Collections.frequency(answers, 401)).isEqualTo(10);
    }

    @Test
    void emails_in_any_script_can_sign_in() {
        for (String name : List.of("ΣΑΣ", "İANNA", "GROẞ", "ꟚĿ")) {
            String email = name + UUID.randomUUID() + "@example.org";
            register(email, TheMillers.PASSWORD).mustBe(201);
            signIn(email, TheMillers.PASSWORD).mustBe(201);
        }
    }

    @Test
    void the_next_sign_in_deletes_expired_sessions_of_all_users() {
        TheMillers others = new TheMillers();
        try (Sql sql = Sql.asOwner()) {
            sql.run(
                    "update session set expires_at = now() - interval '1 day' where user_id ="
                            + " (select id from app_user where email = '"
                            + others.email
                            + "')");
            signIn(millers.email, TheMillers.PASSWORD).mustBe(201);
            assertThat(sql.one("select count(*) from session where expires_at < now()"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_correct_password_resets_the_count_of_wrong_ones() {
        for (int attempt = 1; attempt <= 9; attempt++) {
            signIn(millers.email, "guess number " + attempt).mustBe(401);
        }
        signIn(millers.email, TheMillers.PASSWORD).mustBe(201);
        signIn(millers.email, "one more wrong").mustBe(401);
        signIn(millers.email, TheMillers.PASSWORD).mustBe(201);
    }

    @Test
    void signing_out_ends_only_the_current_session() {
        String token = signIn(millers.email, TheMillers.PASSWORD).json().path("token").asText();
        Caller phone = Caller.withToken(token);
        phone.get("/api/v1/me").mustBe(200);
        phone.delete("/api/v1/sessions/current").mustBe(204);
        assertNotSignedIn(phone.get("/api/v1/me"));
        assertNotSignedIn(phone.delete("/api/v1/sessions/current"));
        millers.anna.get("/api/v1/me").mustBe(200);
    }

    @Test
    void a_missing_unknown_or_expired_token_is_refused() {
        for (Caller caller :
                new Caller[] {NOBODY, Caller.withToken("nonsense"), Caller.withToken(" ")}) {
            assertNotSignedIn(caller.get("/api/v1/me"));
            assertNotSignedIn(caller.get(millers.path));
        }
        assertNotSignedIn(NOBODY.send("GET", "/api/v1/me", "", "", "Authorization", "Basic YTpi"));
        try (Sql sql = Sql.asOwner()) {
            sql.run("update session set expires_at = now() where user_id = " + userId());
        }
        assertNotSignedIn(millers.anna.get("/api/v1/me"));
        assertNotSignedIn(millers.anna.get(millers.path));
    }

    @Test
    void passwords_and_tokens_are_stored_only_as_hashes() {
        try (Sql sql = Sql.asOwner()) {
            String hash = sql.one("select password_hash from app_user where id = " + userId());
            assertThat(hash).startsWith("$argon2id$").doesNotContain(TheMillers.PASSWORD);
            assertThat(sql.column("select token_hash from session where user_id = " + userId()))
                    .doesNotContain(millers.token);
        }
    }

    private String userId() {
        return "(select id from app_user where email = '" + millers.email + "')";
    }

    private static void forgetFailures(String age) {
        try (Sql sql = Sql.asOwner()) {
            sql.run("update failed_sign_in set at = at - interval '" + age + "'");
        }
    }

    private static Caller.Answer signIn(String email, String password) {
        return NOBODY.post(
                "/api/v1/sessions",
                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
    }

    private static Caller.Answer register(String email, String password) {
        return NOBODY.post(
                "/api/v1/registrations",
                """
                {"email": "%s", "password": "%s", "name": "Ben",
                 "household": {"name": "Ben's", "currency": "EUR"}}
                """
                        .formatted(email, password));
    }

    private static void assertNotSignedIn(Caller.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
}
