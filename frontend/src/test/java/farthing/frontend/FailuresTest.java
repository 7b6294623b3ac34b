package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// What a person sees where something cannot be done.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class FailuresTest extends Visit {

    @Test
    void undoing_twice_is_undoing() {
        HttpResponse<String> undone = anna.post("/changes/already-reversed/reversal");

        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(header(undone, "Set-Cookie")).contains("undone");
    }

    @Test
    void what_cannot_be_undone_says_why() {
        HttpResponse<String> page = anna.post("/changes/changed-since/reversal");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("A later change depends on this one");
        assertThat(header(page, "Set-Cookie")).doesNotContain("undone");
    }

    @Test
    void an_outage_is_not_said_to_mend_a_form_by_itself() {
        Browser browser = new Browser(base).as("down").with("Referer", base + "accounts?a=1");
        HttpResponse<String> page = browser.get("/accounts");
        HttpResponse<String> form = browser.post("/accounts", "name", "Cash");

        assertThat(header(page, "Refresh")).isEqualTo("5");
        assertThat(form.statusCode()).isEqualTo(503);
        assertThat(header(form, "Refresh")).isEmpty();
        assertThat(form.body())
                .contains("may have been saved or not", "href=\"/accounts?a=1\"")
                .doesNotContain("automatically");
    }

    @Test
    void a_form_from_elsewhere_leads_to_no_other_site() {
        HttpResponse<String> form =
                new Browser(base)
                        .as("down")
                        .with("Referer", "https://evil.example/accounts")
                        .post("/accounts", "name", "Cash");

        assertThat(form.body()).doesNotContain("evil").contains("href=\"/\"");
    }

    /// The client goes on in HTTP/2 after its first request, where no `Host` is sent.
    @Test
    void a_form_from_our_own_page_is_taken_by_http_2_too() {
        anna.with("Origin", base.toString().replaceAll("/$", ""));
        anna.get("/accounts");

        assertThat(anna.post("/accounts", "name", "Cash").statusCode()).isEqualTo(303);
        assertThat(anna.with("Origin", "http://localhost").post("/accounts").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_bug_of_the_backend_is_no_mistake_of_the_persons() {
        HttpResponse<String> form =
                new Browser(base).as("broken").post("/accounts", "name", "Cash");
        HttpResponse<String> signIn =
                new Browser(base)
                        .post("/sign-in", "email", "anna@example.com", "password", "a bug");

        assertThat(form.statusCode()).isEqualTo(500);
        assertThat(form.body()).contains("our mistake", FakeBackend.INCIDENT);
        assertThat(signIn.statusCode()).isEqualTo(500);
        assertThat(signIn.body())
                .contains(FakeBackend.INCIDENT)
                .doesNotContain("Wrong e-mail address or password");
    }

    @Test
    void after_a_deed_nobody_is_sent_to_what_is_no_address() {
        HttpResponse<String> deleted =
                anna.post(
                        "/transactions/" + FakeBackend.MARKET + "/deletion",
                        "version",
                        "3",
                        "back",
                        "/transactions?q=%zz|{");

        assertThat(deleted.statusCode()).isEqualTo(303);
        assertThat(header(deleted, "Location")).endsWith("/transactions");
    }

    @Test
    void a_version_that_is_no_number_is_none() {
        HttpResponse<String> saved =
                anna.post(
                        "/categories/" + FakeBackend.HOME, "name", "House", "version", "<script>");

        assertThat(saved.statusCode()).isEqualTo(303);
    }

    @Test
    void an_account_that_is_not_there_is_not_found() {
        assertThat(anna.get("/accounts/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void what_the_backend_refuses_is_said_in_the_language_of_the_page() {
        HttpResponse<String> page =
                new Browser(base).as("anna-de").post("/accounts", "name", "Taken");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"name-error\"", "Ein Konto dieses Namens gibt es schon.")
                .doesNotContain("Taken already");
    }

    @Test
    void what_is_too_long_is_said_in_the_language_of_the_page() {
        String[] long101 = {"name", "x".repeat(101)};
        Browser german = new Browser(base).as("anna-de");

        assertThat(german.post("/accounts", long101).body()).contains("Höchstens 100 Zeichen.");
        assertThat(german.post("/categories", long101).body()).contains("Höchstens 100 Zeichen.");
        assertThat(german.post("/settings/household", long101).body())
                .contains("Höchstens 100 Zeichen.");
        assertThat(FakeBackend.SENT).isEmpty();
    }

    @Test
    void accepting_an_import_again_shows_it() {
        HttpResponse<String> accepted = anna.post("/imports/import-already-accepted/acceptance");

        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(header(accepted, "Location")).endsWith("/imports/import-already-accepted");
    }

    /// A million rows take minutes.
    @Test
    void an_import_may_take_its_time() {
        long milliseconds =
                ConfigProvider.getConfig()
                        .getValue("quarkus.rest-client.bulk.read-timeout", Long.class);

        assertThat(Duration.ofMillis(milliseconds)).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
    }
}
