package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Assigning to many categories at once, without scripts.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class FillTest extends Visit {

    private static final String MONTH = "/budget/2026-11";

    @Test
    void assigning_to_all_categories_is_previewed_first() {
        String page = anna.get(MONTH + "/fill?method=average-spent&months=3").body();

        assertThat(page)
                .contains("From the last 2 months.", "Assign to 1 category", "−50.00", "200.00");
        HttpResponse<String> done =
                anna.post(MONTH + "/fill", "method", "average-spent", "months", "3");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(header(done, "Location")).startsWith(MONTH);
    }

    @Test
    void a_category_that_is_not_checked_keeps_its_amount() {
        String fill = MONTH + "/fill";
        String page =
                anna.post(fill, fields("preview", "true", "listed", FakeBackend.GROCERIES)).body();

        assertThat(FakeBackend.SENT.getLast())
                .contains("\"categories\":[\"" + FakeBackend.HOME + "\"]", "\"preview\":true");
        assertThat(page)
                .containsPattern("value=\"" + FakeBackend.GROCERIES + "\"> Groceries")
                .containsPattern(
                        "money muted\">1,234.50</td><td class=\"money wide-only\"></td><td class=\"money\">1,234.50<");
        assertThat(anna.post(fill, fields("listed", FakeBackend.GROCERIES)).statusCode())
                .isEqualTo(200);
        assertThat(FakeBackend.SENT.getLast()).contains("\"preview\":true");
        anna.post(fill, fields("listed", FakeBackend.HOME, "category", FakeBackend.HOME));
        assertThat(FakeBackend.SENT.getLast())
                .contains("\"categories\":[\"" + FakeBackend.HOME + "\"]", "\"preview\":false");
    }

    @Test
    void the_payment_of_a_card_is_filled_by_methods_that_need_no_spending() {
        for (String method : List.of("last-month", "zero")) {
            anna.post(MONTH + "/fill", "method", method, "preview", "true", "listed", "c1");
            assertThat(FakeBackend.SENT.getLast()).contains("\"ca4d\"");
        }
        anna.post(MONTH + "/fill", fields("preview", "true", "listed", "c1"));
        assertThat(FakeBackend.SENT.getLast()).doesNotContain("ca4d");
    }

    @Test
    void only_what_the_preview_showed_is_assigned() {
        String fill = MONTH + "/fill";
        assertThat(anna.get(fill + "?method=average-spent&months=3").body())
                .contains("name=\"seen\" value=\"c1 0.00 200.00\"");
        anna.post(fill, fields("listed", "c1", "category", "c1", "seen", "c1 0.00 200.00"));
        assertThat(FakeBackend.SENT.getLast())
                .contains(
                        "\"previewed\":[{\"category\":\"c1\",\"before\":\"0.00\","
                                + "\"after\":\"200.00\"}]");
        HttpResponse<String> late =
                anna.post(fill, fields("listed", "c1", "category", "c1", "seen", "c1 1.00 2.00"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("The amounts have changed since the preview.")
                .contains("name=\"seen\" value=\"c1 0.00 200.00\"");
    }

    @Test
    void all_or_no_category_can_be_chosen() {
        String fill = MONTH + "/fill";
        assertThat(anna.post(fill, fields("choose", "all", "listed", FakeBackend.HOME)).body())
                .contains("Assign to 1 category");
        assertThat(FakeBackend.SENT.getLast()).doesNotContain("categories");
        assertThat(anna.post(fill, fields("choose", "none", "listed", FakeBackend.HOME)).body())
                .contains("class=\"unchosen\"")
                .doesNotContain(" checked>", "Assign to 1");
    }

    private static String[] fields(String... chosen) {
        List<String> all = new ArrayList<>(List.of("method", "average-spent", "months", "3"));
        all.addAll(List.of(chosen));
        return all.toArray(String[]::new);
    }

    @Test
    void a_wrong_number_of_months_is_refused_at_its_field() {
        HttpResponse<String> page = anna.get(MONTH + "/fill?method=zero&months=13");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Enter a whole number from 1 to 12.", "value=\"13\"");
    }
}
