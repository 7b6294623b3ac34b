package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// Editing, closing, reopening and deleting an account on its page.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class AccountDetailsTest extends Visit {

    private static final String DETAILS = "/accounts/" + FakeBackend.SAVINGS + "/details";
    private static final String CLOSED = "/accounts/" + FakeBackend.CLOSED + "/details";

    @Test
    void the_register_of_an_account_leads_to_its_details() {
        assertThat(anna.get("/accounts/" + FakeBackend.SAVINGS).body()).contains(DETAILS);
        assertThat(anna.get("/accounts/nobody/details").statusCode()).isEqualTo(404);
    }

    @Test
    void an_edit_sends_what_was_typed_and_the_version_that_was_read() {
        HttpResponse<String> saved =
                anna.post(
                        DETAILS,
                        "version",
                        "7",
                        "name",
                        "Nest egg",
                        "type",
                        "savings",
                        "onBudget",
                        "false");

        assertThat(header(saved, "Location")).endsWith("/accounts/" + FakeBackend.SAVINGS);
        assertThat(FakeBackend.SENT.getLast())
                .contains("\"name\":\"Nest egg\"", "\"onBudget\":false")
                .doesNotContain("closed", "paymentEnvelope");
    }

    @Test
    void a_name_that_is_missing_is_asked_for_and_nothing_is_lost() {
        HttpResponse<String> page =
                anna.post(DETAILS, "version", "7", "name", "", "type", "loan", "onBudget", "false");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"loan\" selected", "id=\"name-error\"");
        assertThat(FakeBackend.SENT).isEmpty();
    }

    @Test
    void only_an_account_without_money_can_be_closed_and_a_closed_one_reopened() {
        assertThat(anna.get("/accounts/" + FakeBackend.CHECKING + "/details").body())
                .contains("The account still has")
                .doesNotContain("value=\"close\"");
        assertThat(anna.get(CLOSED).body()).contains("value=\"reopen\"", "closed on 30 Jun 2026");
        anna.post(CLOSED, "version", "2", "act", "reopen");
        assertThat(FakeBackend.SENT.getLast()).contains("{\"closed\":false}");
    }
}
