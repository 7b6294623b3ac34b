package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of a category's targets, without scripts, and what the budget shows of them.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class TargetsTest extends Visit {

    private static final String MONTH = "/budget/2026-11";
    private static final String HERE = MONTH + "/targets/" + FakeBackend.GROCERIES;

    @Test
    void the_budget_says_what_targets_need_and_offers_to_assign_it() {
        assertThat(anna.get(MONTH).body())
                .contains("href=\"" + HERE + "\"", "<progress max=\"100\" value=\"50\"")
                .contains("80.00 more needed for 24 Dec 2026")
                .contains("href=\"/budget/2026-11/fill?method=targets\">Targets need 80.00 more");
    }

    @Test
    void the_page_says_each_target_in_words() {
        assertThat(anna.get(HERE).body())
                .contains("Have 1,600.00 by 24 Dec 2026, and again each year")
                .contains("12.5% of last month’s income: Salary")
                .contains("A share of what is left, with weight 2")
                .contains("priority 1", "value=\"900.00\"", "80.00 more needed");
    }

    @Test
    void the_page_says_it_in_german_too() {
        assertThat(new Browser(base).as("anna-de").get(HERE).body())
                .contains("1.600,00 bis 24.12.2026 haben und danach wieder jedes Jahr")
                .contains("Es fehlen 80,00 für den 24.12.2026");
    }

    @ParameterizedTest
    @CsvSource({
        "set-aside, amount every unit start priority",
        "refill, amount every unit start priority",
        "balance, amount due every unit priority",
        "income-share, percent incomeFrom income priority",
        "debt, amount start due payment priority",
        "average, months priority",
        "copy, months priority",
        "remainder, weight"
    })
    void a_new_target_has_the_fields_of_its_kind(String kind, String fields) {
        String form = anna.get(HERE + "?kind=" + kind).body().split("id=\"target-form\"", 2)[1];
        String own = form.split("</section>", 2)[0];
        assertThat(own.split("data-field=\"", -1)).hasSize(fields.split(" ").length + 1);
        for (String field : fields.split(" ")) {
            assertThat(own).contains(" name=\"" + field + "\"");
        }
    }

    @Test
    void a_target_is_added_after_the_others() {
        HttpResponse<String> added =
                anna.post(
                        HERE,
                        "kind",
                        "set-aside",
                        "number",
                        "",
                        "amount",
                        "12+3",
                        "every",
                        "2",
                        "unit",
                        "week",
                        "start",
                        "",
                        "priority",
                        "3");
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(header(added, "Location")).isEqualTo(HERE);
        assertThat(FakeBackend.SENT.getFirst())
                .startsWith("PUT /categories/" + FakeBackend.GROCERIES + "/targets {\"cap\":\"900")
                .endsWith(
                        """
                        "weight":2},{"kind":"set-aside","priority":3,"amount":"15.00","every":2,\
                        "unit":"week"}]}\
                        """);
    }

    @Test
    void an_edited_target_stays_in_its_place() {
        assertThat(anna.get(HERE + "?edit=0").body())
                .contains(
                        "value=\"1,600.00\"",
                        "value=\"2026-12-24\"",
                        "<option value=\"year\" selected");
        anna.post(
                HERE,
                "kind",
                "balance",
                "number",
                "0",
                "amount",
                "70",
                "due",
                "2027-01-31",
                "every",
                "",
                "unit",
                "year",
                "priority",
                "1");
        assertThat(FakeBackend.SENT.getFirst())
                .contains(
                        """
                        [{"kind":"balance","priority":1,"amount":"70.00","due":"2027-01-31"},{\
                        """);
    }

    @Test
    void a_target_is_removed_and_the_cap_kept() {
        anna.post(HERE + "/removal", "number", "1");
        assertThat(FakeBackend.SENT.getFirst())
                .contains("\"cap\":\"900.00\"", "balance", "remainder")
                .doesNotContain("income-share");
    }

    @Test
    void the_cap_is_set_and_removed() {
        anna.post(HERE + "/cap", "cap", "1,000");
        anna.post(HERE + "/cap", "cap", "");
        assertThat(FakeBackend.SENT.getFirst()).contains("{\"cap\":\"1000.00\",\"targets\":[{");
        assertThat(FakeBackend.SENT.getLast()).contains("{\"targets\":[{");
    }

    @Test
    void targets_are_snoozed_for_a_month() {
        HttpResponse<String> snoozed = anna.post(HERE + "/snooze", "snoozed", "true");
        assertThat(header(snoozed, "Location")).isEqualTo(HERE);
        assertThat(FakeBackend.SENT.getFirst())
                .isEqualTo(
                        "PUT "
                                + MONTH
                                + "/categories/"
                                + FakeBackend.GROCERIES
                                + " {\"snoozed\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "balance      | amount   | a lot | This is not an amount.",
                "balance      | amount   | 0     | Enter an amount above zero.",
                "balance      | due      | soon  | Enter a date.",
                "set-aside    | every    | 121   | Enter a whole number from 1 to 120.",
                "income-share | percent  | 101   | Enter a percentage from 0.01 to 100.",
                "average      | months   | 13    | Enter a whole number from 1 to 12.",
                "remainder    | weight   | two   | Enter a whole number from 1 to 100.",
                "debt         | due      | ''    | Enter either a date or a monthly payment."
            })
    void an_error_is_at_its_field_and_keeps_what_was_typed(
            String kind, String field, String typed, String error) {
        HttpResponse<String> page = anna.post(HERE, "kind", kind, "number", "", field, typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .containsPattern(
                        "id=\"%s\"[^>]* value=\"%s\"[^>]*aria-invalid".formatted(field, typed))
                .contains(error);
        assertThat(FakeBackend.SENT).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?edit=3", "?edit=x"})
    void what_is_not_there_is_not_found(String query) {
        assertThat(anna.get(HERE + query).statusCode()).isEqualTo(404);
        assertThat(anna.post(HERE, "kind", "magic").statusCode()).isEqualTo(404);
        assertThat(anna.post(HERE + "/removal", "number", "3").statusCode()).isEqualTo(404);
    }
}
