package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who is let in, for how long, and what becomes of a form when that is over.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class SessionPagesTest extends Visit {

    @Test
    void who_has_not_signed_in_is_asked_to_and_comes_back_afterwards() {
        HttpResponse<String> page = new Browser(base).get("/transactions?q=tea");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(header(page, "Location")).endsWith("/sign-in?next=%2Ftransactions%3Fq%3Dtea");
    }

    @Test
    void a_session_that_has_ended_is_signed_in_anew() {
        HttpResponse<String> page = new Browser(base).as("gone").get("/accounts");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(header(page, "Location")).endsWith("/sign-in?next=%2Faccounts");
        assertThat(header(page, "Set-Cookie")).contains("farthing_session=;", "Max-Age=0");
    }

    @Test
    void a_form_sent_after_the_session_has_ended_is_done_once_one_has_signed_in() {
        String[] typed = {
            "back",
            "/transactions",
            "date",
            "2026-11-22",
            "account",
            FakeBackend.CHECKING,
            "payee",
            "Tea \"& <b>\"",
            "amount",
            "4.20"
        };
        HttpResponse<String> ended = new Browser(base).as("gone").post("/transactions", typed);
        HttpResponse<String> asked = new Browser(base).post("/sign-in?next=%2Ftransactions", typed);
        HttpResponse<String> signedIn =
                new Browser(base)
                        .post(
                                "/sign-in",
                                with(
                                        typed,
                                        "next",
                                        "/transactions",
                                        "email",
                                        "anna@example.com",
                                        "password",
                                        "correct horse battery"));
        HttpResponse<String> done = anna.post("/transactions", typed);

        assertThat(ended.statusCode()).isEqualTo(307);
        assertThat(header(ended, "Location")).endsWith("/sign-in?next=%2Ftransactions");
        assertThat(asked.body())
                .contains("Your session has expired", "Tea &quot;&amp; &lt;b&gt;&quot;", "4.20");
        assertThat(signedIn.statusCode()).isEqualTo(307);
        assertThat(header(signedIn, "Location")).endsWith("/transactions");
        assertThat(header(signedIn, "Set-Cookie")).contains("farthing_session=anna");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(FakeBackend.SENT.getLast()).contains("-4.20");
    }

    @Test
    void a_script_is_told_that_the_session_has_ended() {
        HttpResponse<String> ended =
                new Browser(base)
                        .as("gone")
                        .with("HX-Request", "true")
                        .post("/transactions", "amount", "4.20");

        assertThat(ended.statusCode()).isEqualTo(401);
    }

    @Test
    void the_session_is_kept_from_scripts_and_other_sites() {
        HttpResponse<String> signedIn =
                new Browser(base)
                        .with("X-Forwarded-Proto", "https")
                        .post(
                                "/sign-in",
                                "email",
                                "anna@example.com",
                                "password",
                                "correct horse battery",
                                "next",
                                "//evil.example");

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(header(signedIn, "Location")).isEqualTo("/");
        assertThat(header(signedIn, "Set-Cookie"))
                .contains("farthing_session=anna", "HttpOnly", "SameSite=Lax", "Path=/", "Secure");
    }

    @Test
    void a_wrong_password_is_said_once_and_the_address_stays() {
        HttpResponse<String> page =
                new Browser(base)
                        .post("/sign-in", "email", "anna@example.com", "password", "wrong");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"anna@example.com\"", "Wrong e-mail address or password")
                .doesNotContain("wrong\"");
    }

    @Test
    void another_site_changes_nothing() {
        HttpResponse<String> refused =
                anna.with("Sec-Fetch-Site", "cross-site").post("/transactions", "amount", "5");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(FakeBackend.SENT).isEmpty();
    }

    @Test
    void who_has_not_signed_in_is_spoken_to_in_the_browsers_language() {
        HttpResponse<String> page =
                new Browser(base).with("Accept-Language", "fr-CH,fr;q=0.9").get("/sign-in");

        assertThat(page.body()).contains("<html lang=\"fr\"", "Mot de passe");
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
