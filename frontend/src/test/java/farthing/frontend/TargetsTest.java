package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
                .contains("80.00 more this month, due 24 Dec 2026")
                .contains("href=\"/budget/2026-11/fill?method=targets\">Targets need 80.00 more");
    }

    @Test
    void the_page_says_each_target_in_words() {
        assertThat(anna.get(HERE).body())
                .contains("Have 1,600.00 by 24 Dec 2026, and again each year")
                .contains("12.5% of last month’s income: Salary")
                .contains("A share of what is left, with weight 2")
                .contains("priority 1", "value=\"900.00\"", "80.00 more this month");
    }

    @Test
    void the_page_says_it_in_german_too() {
        assertThat(new Browser(base).as("anna-de").get(HERE).body())
                .contains("1.600,00 bis 24.12.2026 haben und danach wieder jedes Jahr")
                .contains("diesen Monat noch 80,00, fällig am 24.12.2026");
    }

    @Test
    void a_share_of_what_is_ready_to_assign_is_not_of_one_income_category() {
        List<String> share =
                new ArrayList<>(
                        List.of("version", "7", "kind", "income-share", "number", "", "percent"));
        share.addAll(List.of("20", "incomeFrom", "ready-to-assign", "priority", "3", "income"));
        assertThat(anna.post(HERE, fields(share, "")).statusCode()).isEqualTo(303);
        assertThat(FakeBackend.SENT.getLast()).contains("\"incomeFrom\":\"ready-to-assign\"");
        assertThat(anna.post(HERE, fields(share, FakeBackend.SALARY)).body())
                .contains("Choose “All income”. Money that is ready to assign")
                .contains("value=\"ready-to-assign\" selected");
    }

    private static String[] fields(List<String> all, String last) {
        return Stream.concat(all.stream(), Stream.of(last)).toArray(String[]::new);
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
                        "version",
                        "7",
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
                "version",
                "7",
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
        anna.post(HERE + "/removal", "version", "7", "number", "1");
        assertThat(FakeBackend.SENT.getFirst())
                .contains("\"cap\":\"900.00\"", "balance", "remainder")
                .doesNotContain("income-share");
    }

    @Test
    void the_cap_is_set_and_removed() {
        anna.post(HERE + "/cap", "version", "7", "cap", "1,000");
        anna.post(HERE + "/cap", "version", "7", "cap", "");
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
        HttpResponse<String> page =
                anna.post(HERE, "version", "7", "kind", kind, "number", "", field, typed);
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
        assertThat(anna.post(HERE + "/removal", "version", "7", "number", "3").statusCode())
                .isEqualTo(404);
    }

    @Test
    void each_form_says_which_version_it_was_made_from() {
        String page = anna.get(HERE + "?edit=1").body();
        assertThat(page.split("name=\"version\" value=\"7\"", -1)).hasSize(6);
        anna.post(HERE + "/cap", "version", "7", "cap", "");
        assertThat(FakeBackend.MATCHED.getLast()).isEqualTo("\"7\"");
    }

    @Test
    void a_target_that_moved_meanwhile_is_still_the_one_that_is_edited() {
        String was = was(anna.get(HERE + "?edit=0").body());
        HttpResponse<String> page = edit(anna, "6", "2", was);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Have 1,600.00 by 24 Dec 2026");
        assertThat(own(page.body()))
                .contains(
                        "Someone changed these targets",
                        "name=\"version\" value=\"7\"",
                        "name=\"number\" value=\"0\"",
                        "value=\"70\"")
                .doesNotContain("as a new target");
        assertThat(FakeBackend.SENT).isEmpty();
    }

    @Test
    void a_target_that_was_removed_meanwhile_becomes_a_new_one() {
        String page = edit(anna, "6", "5", "a target of before").body();
        assertThat(own(page))
                .contains("Someone changed these", "as a new target", "value=\"70\"")
                .contains("name=\"number\" value=\"\"", "name=\"version\" value=\"7\"");
        assertThat(FakeBackend.SENT).isEmpty();
    }

    @Test
    void targets_that_change_at_the_same_moment_are_not_overwritten() {
        Browser late = new Browser(base).as("stale");
        String was = was(late.get(HERE + "?edit=0").body());
        HttpResponse<String> page = edit(late, "7", "0", was);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(own(page.body())).contains("Someone changed these", "value=\"70\"");
    }

    @Test
    void an_error_keeps_the_version_that_the_form_was_made_from() {
        String form = own(edit(anna, "7", "1", "x", "due", "soon").body());
        assertThat(form)
                .contains("name=\"version\" value=\"7\"", "name=\"number\" value=\"1\"")
                .contains("name=\"was\" value=\"x\"", "Enter a date.");
    }

    @Test
    void neither_the_cap_nor_a_removal_overwrites_targets_that_were_changed_meanwhile() {
        HttpResponse<String> cap = anna.post(HERE + "/cap", "version", "6", "cap", "1,234");
        assertThat(cap.statusCode()).isEqualTo(422);
        assertThat(cap.body()).contains("Someone changed these targets", "value=\"1,234\"");
        HttpResponse<String> removal = anna.post(HERE + "/removal", "version", "6", "number", "5");
        assertThat(removal.statusCode()).isEqualTo(422);
        assertThat(removal.body()).contains("Someone changed these targets", "12.5%");
        assertThat(FakeBackend.SENT).isEmpty();
    }

    @Test
    void an_income_that_is_hidden_or_unknown_stays_chosen() {
        String id = FakeBackend.HIDDEN_SALARY;
        String hidden =
                own(anna.post(HERE, "version", "7", "kind", "income-share", "income", id).body());
        assertThat(hidden).containsPattern("<option value=\"" + id + "\" selected>Old salary<");
        assertThat(own(anna.get(HERE + "?kind=income-share").body())).doesNotContain(id);
        String unknown =
                own(anna.post(HERE, "version", "7", "kind", "income-share", "income", "x").body());
        assertThat(unknown).containsPattern("<option value=\"x\" selected>x<");
    }

    @Test
    void a_period_without_a_number_is_one_unit() {
        for (String unit : List.of("week", "year")) {
            anna.post(
                    HERE,
                    "version",
                    "7",
                    "kind",
                    "set-aside",
                    "amount",
                    "50",
                    "every",
                    "",
                    "unit",
                    unit);
            assertThat(FakeBackend.SENT.getLast())
                    .contains("\"amount\":\"50.00\",\"every\":1,\"unit\":\"" + unit + "\"}");
        }
    }

    private static HttpResponse<String> edit(
            Browser browser, String version, String number, String was, String... more) {
        List<String> form =
                new ArrayList<>(List.of("version", version, "number", number, "was", was));
        form.addAll(List.of(more));
        form.addAll(List.of("kind", "balance", "amount", "70"));
        if (more.length == 0) {
            form.addAll(List.of("due", "2027-01-31"));
        }
        return browser.post(HERE, form.toArray(String[]::new));
    }

    private static String was(String page) {
        return page.split("name=\"was\" value=\"", 2)[1].split("\"", 2)[0];
    }

    private static String own(String page) {
        return page.split("id=\"target-form\"", 2)[1].split("</section>", 2)[0];
    }
}
